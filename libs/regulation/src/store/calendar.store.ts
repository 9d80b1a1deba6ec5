import { withNextYear, type CalendarData, type CalendarDay } from '@zhuoluo/kernel';
import type { Queryable } from '@zhuoluo/database';
import type { CalendarYearRow } from './calendar-year.entity.ts';

/** What a year of a calendar consists of, and by whom. */
export interface YearOfNotice {
  readonly year: number;
  readonly days: readonly CalendarDay[];
  readonly source: string;
  /** Null where it comes with the program. */
  readonly by: string | null;
}

// One statement: a version and what it is from are stored together or not at all.
const STORE = `
  WITH stored AS (
    INSERT INTO calendar (code, version, data)
    SELECT $1, $2, $3::jsonb WHERE $2 = 1 + coalesce((SELECT max(version) FROM calendar WHERE code = $1), 0)
    ON CONFLICT DO NOTHING RETURNING version
  ), years AS (
    INSERT INTO calendar_year (code, year, version, days, source, written_by, written_at)
    SELECT $1, y.year, version, y.days, y.source, y.by, clock_timestamp()
    FROM stored, jsonb_to_recordset($4::jsonb) AS y (year integer, days jsonb, source text, by uuid)
    ON CONFLICT DO NOTHING
  )
  SELECT version FROM stored`;

const NAME_YEARS = `
  INSERT INTO calendar_year (code, year, version, days, source, written_at)
  SELECT $1, y.year, 1, y.days, y.source, clock_timestamp()
  FROM jsonb_to_recordset($2::jsonb) AS y (year integer, days jsonb, source text)
  ON CONFLICT DO NOTHING`;

/** Versions of working calendars; open clocks that waited for a year are computed once it is stored (rules.md §24). */
export class CalendarStore {
  readonly #db: Queryable;

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** The newest version of each, by code. */
  async list(): Promise<CalendarData[]> {
    const { rows } = await this.#db.query<{ data: CalendarData }>(
      'SELECT DISTINCT ON (code) data FROM calendar ORDER BY code, version DESC',
    );
    return rows.map((row) => row.data);
  }

  /** The newest version; null where there is no such calendar. */
  async find(code: string): Promise<CalendarData | null> {
    const { rows } = await this.#db.query<{ data: CalendarData }>(
      'SELECT data FROM calendar WHERE code = $1 ORDER BY version DESC LIMIT 1',
      [code],
    );
    return rows[0]?.data ?? null;
  }

  /** Former versions of one, in no order; those that are not stored are left out. */
  async versions(code: string, versions: readonly number[]): Promise<CalendarData[]> {
    const { rows } = await this.#db.query<{ data: CalendarData }>(
      'SELECT data FROM calendar WHERE code = $1 AND version = ANY($2::int[])',
      [code, versions],
    );
    return rows.map((row) => row.data);
  }

  /** A covered year with who wrote it; null where it is not covered. */
  async findYear(
    code: string,
    year: number,
  ): Promise<(CalendarYearRow & { readonly writtenByName: string | null }) | null> {
    const { rows } = await this.#db.query<CalendarYearRow & { readonly writtenByName: string | null }>(
      `SELECT code, year, version, days, source, written_by AS "writtenBy", person.name AS "writtenByName",
        written_at AS "writtenAt"
      FROM calendar_year LEFT JOIN person ON person.id = written_by WHERE code = $1 AND year = $2`,
      [code, year],
    );
    return rows[0] ?? null;
  }

  /** Stores the version after the one that was edited; false where somebody else was faster. */
  async store(data: CalendarData, years: readonly YearOfNotice[] = []): Promise<boolean> {
    const values = [data.code, data.version, JSON.stringify(data), JSON.stringify(years)];
    const { rowCount } = await this.#db.query(STORE, values);
    return rowCount === 1;
  }

  /** Stores a version that covers the year after the last covered one too; null where somebody else was faster. */
  async storeNextYear(data: CalendarData, next: YearOfNotice): Promise<CalendarData | null> {
    const grown = withNextYear(data, next.days);
    return (await this.store(grown, [next])) ? grown : null;
  }

  /** Says of years that the first version covers what they are from, where nothing says so yet. */
  async nameYears(code: string, years: readonly YearOfNotice[]): Promise<void> {
    if (years.length > 0) await this.#db.query(NAME_YEARS, [code, JSON.stringify(years)]);
  }
}
