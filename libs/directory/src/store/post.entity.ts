import type { Role } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { count, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';

export interface PostRow {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  /** Null for ENTERPRISE alone. */
  readonly unitId: string | null;
  readonly title: string;
  readonly sortOrder: number;
}

export const PostEntity = new EntitySchema<PostRow>({
  name: 'post',
  columns: {
    id: key(uuid),
    personId: uuid,
    role: text,
    unitId: orNull(uuid),
    title: text,
    sortOrder: count,
  } satisfies Columns<PostRow>,
});
