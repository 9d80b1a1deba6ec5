import type { Instant } from '@zhuoluo/kernel';
import type { Policy } from '../rules/policy.ts';
import { newId, tableOf, type Queryable } from '@zhuoluo/database';
import { completed } from '../rules/complete-policy.ts';
import { PolicyEntity, type PolicyRow } from './policy.entity.ts';

const FIELDS = tableOf(PolicyEntity).selectList('policy');

/** A version in a list: who and when, without its document. */
export interface ListedPolicy extends Omit<PolicyRow, 'document'> {
  readonly name: string;
  /** The newest version of the same region that was put in force. */
  readonly newest: number | null;
  /** Who counted as one with the proposer when they proposed it, by 代理 or 授权 (rules.md §153). */
  readonly proposedAsOne: readonly string[];
}

// Stand-ins of then, and whom they stood in for: posts may have changed hands since.
const AS_ONE = `array(
  SELECT CASE s.person_id WHEN p.proposed_by THEN t.person_id ELSE s.person_id END
  FROM stand_in s JOIN tenure t ON t.post_id = s.post_id
  WHERE p.proposed_by IN (s.person_id, t.person_id) AND s.began_at <= p.proposed_at AND s.ended_at > p.proposed_at
    AND t.began_at <= p.proposed_at AND (t.ended_at IS NULL OR t.ended_at > p.proposed_at))`;

const LIST = `
  SELECT ${tableOf(PolicyEntity).selectList('p', ['document'])}, p.document->>'name' AS name,
    (SELECT max(n.version) FROM policy n
      WHERE n.region_id IS NOT DISTINCT FROM p.region_id AND n.activated_at IS NOT NULL) AS newest, ${AS_ONE} AS "proposedAsOne"
  FROM policy p ORDER BY p.version DESC`;

// In force, or proposed and neither confirmed nor taken back.
const NAMING_CALENDAR = `
  SELECT p.version AS number, p.document->>'name' AS name FROM policy p
  WHERE p.document->>'calendar' = $1 AND p.withdrawn_at IS NULL AND NOT EXISTS (
    SELECT FROM policy n WHERE n.region_id IS NOT DISTINCT FROM p.region_id AND n.activated_at IS NOT NULL
      AND n.version > p.version AND p.activated_at IS NOT NULL)
  ORDER BY p.version`;

/** Versions of the regulation. The newest of a region that was put in force binds what is filed after it (rules.md §152). */
export class PolicyStore {
  readonly #db: Queryable;

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** Puts a document in force that has been checked; a setup does, which tells no history. */
  async activate(
    document: Policy,
    by: string | null,
    regionId: string | null,
  ): Promise<{ version: number; activatedAt: Instant }> {
    const { rows } = await this.#db.query<{ version: number; activatedAt: Instant }>(
      `INSERT INTO policy (id, region_id, document, proposed_at, proposed_by, activated_at, activated_by)
      SELECT $4, $1, $2, now, $3, now, $3 FROM (SELECT date_trunc('milliseconds', clock_timestamp()) AS now) n
      RETURNING version, activated_at AS "activatedAt"`,
      [regionId, JSON.stringify(document), by, newId()],
    );
    return rows[0]!;
  }

  /** Every version, newest first, without documents: so many as a city revises its regulation. */
  async list(): Promise<ListedPolicy[]> {
    const { rows } = await this.#db.query<ListedPolicy>(LIST);
    return rows;
  }

  /** A version in any state; null where there is none. */
  async find(number: number): Promise<PolicyRow | null> {
    const { rows } = await this.#db.query<PolicyRow>(`SELECT ${FIELDS} FROM policy WHERE policy.version = $1`, [
      number,
    ]);
    return wholeOf(rows[0]);
  }

  /** Versions in force or proposed whose limits run by a calendar. */
  async namingCalendar(code: string): Promise<Pick<ListedPolicy, 'number' | 'name'>[]> {
    return (await this.#db.query<Pick<ListedPolicy, 'number' | 'name'>>(NAMING_CALENDAR, [code])).rows;
  }

  /** What binds a case of a region filed now; the city's own where no region is named. Null before any was activated. */
  async current(regionId: string | null): Promise<PolicyRow | null> {
    const { rows } = await this.#db.query<PolicyRow>(
      `SELECT ${FIELDS} FROM policy WHERE (region_id = $1 OR region_id IS NULL) AND activated_at IS NOT NULL
      ORDER BY policy.region_id NULLS LAST, policy.version DESC LIMIT 1`,
      [regionId],
    );
    return wholeOf(rows[0]);
  }
}

/** An older document has the defaults of the parts that it is older than. */
function wholeOf(row: PolicyRow | undefined): PolicyRow | null {
  return row ? { ...row, document: completed(row.document) } : null;
}
