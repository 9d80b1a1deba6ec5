import { CASE_STATES, LEVELS, type CaseState, type Level } from '@zhuoluo/kernel';
import type { Queryable } from '@zhuoluo/database';
import { EnumField, IntField, UuidField, UuidListField } from '@zhuoluo/platform';

/** Cases named one by one, at most. */
const MOST_NAMED = 1_000;

/** Which open cases are to move to a version of the regulation: all that meet each of what is given. */
export class PolicyFilter {
  @UuidField({ optional: true }) regionId?: string;
  @EnumField('Level', LEVELS, { optional: true }) level?: Level;
  @EnumField('CaseState', CASE_STATES, { optional: true }) state?: CaseState;
  @IntField({ min: 1, max: 2_147_483_647, optional: true, description: 'The version that they have now.' })
  policyVersion?: number;
  @UuidListField({ items: MOST_NAMED, optional: true }) caseIds?: string[];
}

/** Open cases that meet the filter and are not under that version yet; those of its region, if the policy has one. */
export async function openCasesToMove(
  db: Queryable,
  { regionId, level, state, policyVersion, caseIds }: PolicyFilter,
  policy: { readonly version: number | null; readonly regionId: string | null },
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM "case" WHERE ended_at IS NULL
      AND policy_version IS DISTINCT FROM $1::int AND ($2::uuid IS NULL OR region_id = $2)
      AND ($3::uuid IS NULL OR region_id = $3) AND ($4::text IS NULL OR level = $4) AND ($5::text IS NULL OR state = $5)
      AND ($6::int IS NULL OR policy_version = $6) AND ($7::uuid[] IS NULL OR id = ANY($7))
    ORDER BY id`,
    [
      ...[policy.version, policy.regionId],
      ...[regionId, level, state, policyVersion, caseIds].map((value) => value ?? null),
    ],
  );
  return rows.map(({ id }) => id);
}
