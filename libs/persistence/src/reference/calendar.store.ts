import type { CalendarData } from '@zhuoluo/domain';
import type { Queryable } from '../database/transaction.ts';

/** Versions of working calendars; open clocks that waited for a year are computed once it is stored (domain.md 9.3). */
export class CalendarStore {
  readonly #db: Queryable;

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** The newest version; null where there is no such calendar. */
  async find(code: string): Promise<CalendarData | null> {
    const { rows } = await this.#db.query<{ data: CalendarData }>(
      'SELECT data FROM calendar WHERE code = $1 ORDER BY version DESC LIMIT 1',
      [code],
    );
    return rows[0]?.data ?? null;
  }

  /** Stores the version after the one that was edited; false where somebody else was faster. */
  async store(data: CalendarData): Promise<boolean> {
    const { rowCount } = await this.#db.query(
      `INSERT INTO calendar (code, version, data)
      SELECT $1, $2, $3 WHERE $2 = 1 + coalesce((SELECT max(version) FROM calendar WHERE code = $1), 0)
      ON CONFLICT DO NOTHING`,
      [data.code, data.version, JSON.stringify(data)],
    );
    return rowCount === 1;
  }
}
