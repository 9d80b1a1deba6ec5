import type { Actor } from '@zhuoluo/kernel';
import type { Params } from '@zhuoluo/database';

/** Cases, `c`, in which somebody gave an instruction, in a post that they hold now. */
export function instructedIn({ posts }: Actor, params: Params): string {
  const held = params.add(posts.map(({ id }) => id));
  return `c.id = ANY(ARRAY(SELECT i.case_id FROM instruction i WHERE i.post_id = ANY(${held}::uuid[])))`;
}

/** Cases, `c`, that somebody's posts as a leader answer for (分管): an empty list of a portfolio means all. */
export function answeredForBy({ posts }: Actor, params: Params): string {
  const led = params.add(posts.filter(({ roles }) => roles.includes('LEADER')).map(({ id }) => id));
  const isIn = (list: string, value: string) =>
    `(p.portfolio -> '${list}' = '[]' OR p.portfolio -> '${list}' ? ${value})`;
  return `EXISTS (SELECT FROM post p WHERE p.id = ANY(${led}::uuid[])
    AND ${isIn('categories', 'c.category')} AND ${isIn('regions', 'c.region_id::text')})`;
}
