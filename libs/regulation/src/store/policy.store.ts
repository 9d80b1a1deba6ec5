import type { Instant } from '@zhuoluo/kernel';
import type { Policy } from '../rules/policy.ts';
import type { Queryable } from '@zhuoluo/database';
import { completed } from '../rules/complete-policy.ts';
import type { PolicyRow } from './policy.entity.ts';

const FIELDS = `version, region_id AS "regionId", document, activated_at AS "activatedAt", activated_by AS "activatedBy"`;

/** Versions of the regulation. A version is never changed; the newest of a region binds what is filed after it (rules.md §152). */
export class PolicyStore {
  readonly #db: Queryable;

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** Activates a document that has been checked; it binds cases filed from now on. */
  async activate(
    document: Policy,
    by: string | null,
    regionId: string | null,
  ): Promise<{ version: number; activatedAt: Instant }> {
    const { rows } = await this.#db.query<{ version: number; activatedAt: Instant }>(
      `INSERT INTO policy (region_id, document, activated_at, activated_by) VALUES ($1, $2, clock_timestamp(), $3)
      RETURNING version, activated_at AS "activatedAt"`,
      [regionId, JSON.stringify(document), by],
    );
    return rows[0]!;
  }

  /** Until the transaction ends no other activates: what it has read as the newest stays the newest. */
  async holdBack(): Promise<void> {
    await this.#db.query('LOCK TABLE policy IN SHARE ROW EXCLUSIVE MODE');
  }

  async find(version: number): Promise<PolicyRow | null> {
    const { rows } = await this.#db.query<PolicyRow>(`SELECT ${FIELDS} FROM policy WHERE version = $1`, [version]);
    return wholeOf(rows[0]);
  }

  /** What binds a case of a region filed now; the city's own where no region is named. Null before any was activated. */
  async current(regionId: string | null): Promise<PolicyRow | null> {
    const { rows } = await this.#db.query<PolicyRow>(
      `SELECT ${FIELDS} FROM policy WHERE region_id = $1 OR region_id IS NULL
      ORDER BY region_id NULLS LAST, version DESC LIMIT 1`,
      [regionId],
    );
    return wholeOf(rows[0]);
  }
}

/** An older document has the defaults of the parts that it is older than. */
function wholeOf(row: PolicyRow | undefined): PolicyRow | null {
  return row ? { ...row, document: completed(row.document) } : null;
}
