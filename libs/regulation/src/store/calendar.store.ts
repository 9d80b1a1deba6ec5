import { overlaid, withYear, type CalendarData, type CalendarDay } from '@zhuoluo/kernel';
import type { Queryable } from '@zhuoluo/database';
import type { CalendarYearRow } from './calendar-year.entity.ts';
import type { CalendarRow } from './calendar.entity.ts';

/** What a year of a calendar consists of, and by whom. */
export interface YearOfNotice {
  readonly year: number;
  readonly days: readonly CalendarDay[];
  readonly source: string;
  /** Null where it comes with the program. */
  readonly by: string | null;
}

/** What a version is from, and by whom; the first says on which calendar it stands. */
export interface VersionNote {
  readonly source: string;
  readonly by: string | null;
  /** How it is called from now on. */
  readonly name?: string;
  readonly basedOn?: string;
  /** It ends with this version. */
  readonly ends?: true;
}

/** The newest version of a calendar. */
export type CalendarHead = Pick<CalendarRow, 'data' | 'name' | 'basedOn' | 'endedAt'>;

/** A version without its days, and the years that were written with it. */
export interface CalendarVersion extends Omit<CalendarRow, 'data' | 'code' | 'name' | 'basedOn' | 'endedAt'> {
  readonly writtenByName: string | null;
  readonly years: readonly number[];
}

/** A year as one version of its calendar said it: what the calendar below said then, and what the calendar said itself. */
export interface YearAtVersion extends Pick<
  CalendarVersion,
  'version' | 'source' | 'writtenBy' | 'writtenByName' | 'writtenAt'
> {
  readonly isLocal: boolean;
  readonly below: readonly CalendarDay[];
  readonly own: readonly CalendarDay[];
}

type WrittenYear = CalendarYearRow & { readonly writtenByName: string | null };

// One statement: a version and what it is from are stored together or not at all.
const STORE = `
  WITH former AS (SELECT version, name, based_on, ended_at FROM calendar WHERE code = $1 ORDER BY version DESC LIMIT 1),
  stored AS (
    INSERT INTO calendar (code, version, data, name, based_on, source, written_by, written_at, ended_at)
    SELECT $1, $2, $3::jsonb, coalesce($5, (SELECT name FROM former), '全国工作日历'),
      coalesce((SELECT based_on FROM former), $6), $7, $8::uuid, clock_timestamp(),
      CASE WHEN $9 THEN date_trunc('milliseconds', clock_timestamp()) ELSE (SELECT ended_at FROM former) END
    WHERE $2 = 1 + coalesce((SELECT version FROM former), 0)
    ON CONFLICT DO NOTHING RETURNING version
  ), years AS (
    INSERT INTO calendar_year (code, year, version, days, source, written_by, written_at)
    SELECT $1, y.year, version, y.days, y.source, y.by, clock_timestamp()
    FROM stored, jsonb_to_recordset($4::jsonb) AS y (year integer, days jsonb, source text, by uuid)
  )
  SELECT version FROM stored`;

const NAME_YEARS = `
  INSERT INTO calendar_year (code, year, version, days, source, written_at)
  SELECT $1, y.year, 1, y.days, y.source, clock_timestamp()
  FROM jsonb_to_recordset($2::jsonb) AS y (year integer, days jsonb, source text)
  WHERE NOT EXISTS (SELECT FROM calendar_year known WHERE known.code = $1 AND known.year = y.year)
  ON CONFLICT DO NOTHING`;

const HEADS = `
  SELECT DISTINCT ON (code) data, name, based_on AS "basedOn", ended_at AS "endedAt" FROM calendar
  WHERE $1::text IS NULL OR code = $1 ORDER BY code, version DESC`;

const HISTORY = `
  SELECT c.version, c.source, c.written_by AS "writtenBy", person.name AS "writtenByName", c.written_at AS "writtenAt",
    ARRAY(SELECT year FROM calendar_year y WHERE (y.code, y.version) = (c.code, c.version) ORDER BY year) AS years
  FROM calendar c LEFT JOIN person ON person.id = c.written_by WHERE c.code = $1 ORDER BY c.version DESC`;

const YEAR = `
  SELECT y.code, y.year, y.version, y.days, y.source, y.written_by AS "writtenBy", person.name AS "writtenByName",
    y.written_at AS "writtenAt"
  FROM calendar_year y LEFT JOIN person ON person.id = y.written_by
  WHERE y.code = $1 AND y.year = $2 AND ($3::integer IS NULL OR y.version <= $3) ORDER BY y.version DESC LIMIT 1`;

// A version follows the newest of the calendar below that was written before it.
const YEAR_VERSIONS = `
  SELECT c.version, c.source, c.written_by AS "writtenBy", person.name AS "writtenByName", c.written_at AS "writtenAt",
    c.based_on IS NOT NULL AS "isLocal",
    coalesce((SELECT y.days FROM calendar_year y
      WHERE y.code = c.code AND y.year = $2 AND y.version <= c.version ORDER BY y.version DESC LIMIT 1), '[]') AS own,
    coalesce((SELECT y.days FROM calendar_year y WHERE y.code = c.based_on AND y.year = $2 AND y.version <= (
        SELECT max(b.version) FROM calendar b WHERE b.code = c.based_on AND b.written_at <= c.written_at)
      ORDER BY y.version DESC LIMIT 1), '[]') AS below
  FROM calendar c LEFT JOIN person ON person.id = c.written_by
  WHERE c.code = $1 AND c.data->'coverage'->>'to' >= $2 || '-01-01' AND c.data->'coverage'->>'from' <= $2 || '-12-31'
  ORDER BY c.version`;

/** Versions of working calendars; open clocks that waited for a year are computed once it is stored (rules.md §24). */
export class CalendarStore {
  readonly #db: Queryable;

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** The newest version of each, by code. */
  async list(): Promise<CalendarData[]> {
    return (await this.heads()).map(({ data }) => data);
  }

  /** The same with their names. */
  async heads(): Promise<CalendarHead[]> {
    return (await this.#db.query<CalendarHead>(HEADS, [null])).rows;
  }

  /** The newest version of each that has not ended: a policy may name these. */
  async inUse(): Promise<CalendarData[]> {
    return (await this.heads()).filter(({ endedAt }) => endedAt === null).map(({ data }) => data);
  }

  /** The newest version; null where there is no such calendar. */
  async find(code: string): Promise<CalendarData | null> {
    return (await this.head(code))?.data ?? null;
  }

  /** The same with its name. */
  async head(code: string): Promise<CalendarHead | null> {
    return (await this.#db.query<CalendarHead>(HEADS, [code])).rows[0] ?? null;
  }

  /** Former versions of one, in no order; those that are not stored are left out. */
  async versions(code: string, versions: readonly number[]): Promise<CalendarData[]> {
    const { rows } = await this.#db.query<{ data: CalendarData }>(
      'SELECT data FROM calendar WHERE code = $1 AND version = ANY($2::int[])',
      [code, versions],
    );
    return rows.map((row) => row.data);
  }

  /** All versions, the newest first. */
  async history(code: string): Promise<CalendarVersion[]> {
    return (await this.#db.query<CalendarVersion>(HISTORY, [code])).rows;
  }

  /** A year as it was written last, or up to a version; null where it was not. */
  async findYear(code: string, year: number, version: number | null = null): Promise<WrittenYear | null> {
    return (await this.#db.query<WrittenYear>(YEAR, [code, year, version])).rows[0] ?? null;
  }

  /** The year at every version that covers it, the oldest first. */
  async yearVersions(code: string, year: number): Promise<YearAtVersion[]> {
    return (await this.#db.query<YearAtVersion>(YEAR_VERSIONS, [code, year])).rows;
  }

  /** Holds other writers of calendars back until the transaction is over. */
  async holdBack(): Promise<void> {
    await this.#db.query(`SELECT pg_advisory_xact_lock(hashtextextended('calendar', 0))`);
  }

  /** Holds those back too who propose policies or put them in force. */
  async holdPoliciesBack(): Promise<void> {
    await this.holdBack();
    await this.#db.query('SELECT FROM reference_stamp FOR UPDATE');
  }

  /** Stores the version after the one that was edited; false where somebody else was faster. */
  async store(
    data: CalendarData,
    years: readonly YearOfNotice[] = [],
    note: VersionNote = { source: years.at(-1)?.source ?? '', by: years.at(-1)?.by ?? null },
  ): Promise<boolean> {
    const { source, by, name = null, basedOn = null, ends = false } = note;
    const what = [data.code, data.version, JSON.stringify(data), JSON.stringify(years)];
    const values = [...what, name, basedOn, source, by, ends];
    return (await this.#db.query(STORE, values)).rowCount === 1;
  }

  /**
   * Stores a version that says a year anew, or covers the next one too, and a version of each local calendar that stands on it.
   * In a transaction that holds other writers back.
   *
   * @returns the versions stored, its own first; none where somebody else was faster
   */
  async storeYear(
    { data, basedOn }: Pick<CalendarHead, 'data' | 'basedOn'>,
    written: YearOfNotice,
  ): Promise<CalendarData[]> {
    const { code } = data;
    if (basedOn !== null) {
      const others = (await this.#ownDays(code)).filter(({ year }) => year !== written.year);
      const own = [...others, written].flatMap(({ days }) => days);
      const next = overlaid((await this.find(basedOn))!, { code, version: data.version + 1, own });
      return (await this.store(next, [written])) ? [next] : [];
    }
    const former = (await this.findYear(code, written.year))?.days ?? [];
    const next = withYear(data, { ...written, former });
    if (!(await this.store(next, [written]))) return [];
    return [next, ...(await this.#passOn(next, written.by))];
  }

  /** Says of years that the first version covers what they are from, where nothing says so yet. */
  async nameYears(code: string, years: readonly YearOfNotice[]): Promise<void> {
    if (years.length > 0) await this.#db.query(NAME_YEARS, [code, JSON.stringify(years)]);
  }

  /** Gives a calendar's change to those that stand on it: their own days stay. */
  async #passOn(base: CalendarData, by: string | null): Promise<CalendarData[]> {
    const source = `随 ${base.code} 第 ${base.version} 版`;
    const stored: CalendarData[] = [];
    for (const { data, basedOn } of await this.heads()) {
      if (basedOn !== base.code) continue;
      const own = (await this.#ownDays(data.code)).flatMap(({ days }) => days);
      const next = overlaid(base, { code: data.code, version: data.version + 1, own });
      if (await this.store(next, [], { source, by })) stored.push(next);
    }
    return stored;
  }

  /** A local calendar's days, each year as it was written last. */
  async #ownDays(code: string): Promise<Pick<CalendarYearRow, 'year' | 'days'>[]> {
    const { rows } = await this.#db.query<Pick<CalendarYearRow, 'year' | 'days'>>(
      'SELECT DISTINCT ON (year) year, days FROM calendar_year WHERE code = $1 ORDER BY year, version DESC',
      [code],
    );
    return rows;
  }
}
