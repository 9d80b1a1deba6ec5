import type { TableCheck } from '../record.ts';

/** From the request that read who holds what until the commit. */
const SLACK = '1 minute';

/** Each act was done in a post that its person held then, or stood in for (rules.md §9, §156). */
export const actingPosts: TableCheck = {
  name: 'acting-posts',
  title: '行为人当时任所用岗位',
  async *faults(tx) {
    const { rows } = await tx.query<{ kind: string; id: string; seq: number }>(`
      SELECT e.subject_kind AS kind, e.subject_id AS id, e.seq FROM event e
      WHERE e.by IS NOT NULL AND NOT EXISTS (
        SELECT FROM (SELECT person_id, post_id, began_at, ended_at FROM tenure
          UNION ALL SELECT person_id, post_id, began_at, ended_at FROM stand_in WHERE kinds ? 'ACT') t
        WHERE t.person_id = (e.by ->> 'personId')::uuid AND t.post_id = (e.by ->> 'postId')::uuid
          AND t.began_at <= e.recorded_at AND e.recorded_at <= coalesce(t.ended_at, 'infinity') + interval '${SLACK}')
      ORDER BY e.subject_id, e.seq`);
    for (const { kind, id, seq } of rows)
      yield { subject: `${kind} ${id}`, what: `event ${seq} in a post that its person did not hold` };
  },
};
