import type { Instant } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { instant, key, orNull, uuid, type Columns } from '@zhuoluo/database';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

/** 任职: who holds a post, from when until when; rights come from what is held now. */
export interface TenureRow extends ReferenceRow {
  readonly personId: string;
  readonly postId: string;
  readonly beganAt: Instant;
  /** Null while the post is held. */
  readonly endedAt: Instant | null;
}

export const TenureEntity = new EntitySchema<TenureRow>({
  name: 'tenure',
  columns: {
    id: key(uuid),
    personId: uuid,
    postId: uuid,
    beganAt: instant,
    endedAt: orNull(instant),
    ...KEPT,
  } satisfies Columns<TenureRow>,
});
