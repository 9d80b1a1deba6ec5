import type { TableCheck } from '../record.ts';

/** One person holds a post at a time: no two tenures of a post overlap, whichever of them lies ahead (rules.md §9). */
export const oneHolder: TableCheck = {
  name: 'one-holder',
  title: '一岗同时只有一人任职',
  async *faults(tx) {
    const { rows } = await tx.query<{ postId: string; one: string; other: string }>(`
      SELECT a.post_id AS "postId", a.id AS one, b.id AS other FROM tenure a JOIN tenure b ON b.post_id = a.post_id AND b.id > a.id
      WHERE tstzrange(a.began_at, a.ended_at) && tstzrange(b.began_at, b.ended_at)
      ORDER BY a.post_id, a.id, b.id`);
    for (const { postId, one, other } of rows)
      yield { subject: `post ${postId}`, what: `tenures ${one} and ${other} overlap` };
  },
};
