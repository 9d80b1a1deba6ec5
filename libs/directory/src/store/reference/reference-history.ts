import { withPersonalTexts } from '@zhuoluo/audit/store';
import type { Queryable } from '@zhuoluo/database';
import type { Instant } from '@zhuoluo/kernel';

/** An event of a row, with the names that its author bears now. */
export interface ReferenceEvent {
  readonly seq: number;
  readonly type: 'added' | 'amended' | 'ended';
  readonly at: Instant;
  /** Null is the program itself. */
  readonly by: {
    readonly person: { readonly id: string; readonly name: string };
    readonly post: { readonly id: string; readonly title: string };
    readonly unit: { readonly id: string; readonly code: string; readonly name: string } | null;
  } | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly change: {
    readonly before?: Readonly<Record<string, unknown>>;
    readonly after: Readonly<Record<string, unknown>>;
  };
}

const READ = `
  SELECT e.seq, e.type, e.at, e.facts, e.change,
    CASE WHEN e.by IS NOT NULL THEN json_build_object(
      'person', json_build_object('id', person.id, 'name', person.name),
      'post', json_build_object('id', post.id, 'title', post.title),
      'unit', CASE WHEN unit.id IS NOT NULL THEN json_build_object('id', unit.id, 'code', unit.code, 'name', unit.name) END)
    END AS by
  FROM event e
    LEFT JOIN person ON person.id = (e.by->>'personId')::uuid
    LEFT JOIN post ON post.id = (e.by->>'postId')::uuid
    LEFT JOIN unit ON unit.id = (e.by->>'unitId')::uuid
  WHERE e.subject_kind = $1 AND e.subject_id = $2 AND e.seq < $3
  ORDER BY e.seq DESC LIMIT $4`;

/** No history is as long. */
const BEYOND_ALL = 2 ** 31 - 1;

/** The newest events of a row before one, newest first. */
export async function readReferenceHistory(
  db: Queryable,
  { kind, id }: { readonly kind: string; readonly id: string },
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<ReferenceEvent[]> {
  const { rows } = await db.query<ReferenceEvent>(READ, [kind, id, before ?? BEYOND_ALL, limit]);
  return withPersonalTexts(db, rows);
}
