import type { Instant } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { instant, key, orNull, uuid, type Columns } from '@zhuoluo/database';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

/** 包抓: the post that serves a party, from when until when. */
export interface AssignmentRow extends ReferenceRow {
  readonly partyId: string;
  readonly postId: string;
  readonly beganAt: Instant;
  readonly endedAt: Instant | null;
}

export const AssignmentEntity = new EntitySchema<AssignmentRow>({
  name: 'assignment',
  columns: {
    id: key(uuid),
    partyId: uuid,
    postId: uuid,
    beganAt: instant,
    endedAt: orNull(instant),
    ...KEPT,
  } satisfies Columns<AssignmentRow>,
});
