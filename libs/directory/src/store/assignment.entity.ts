import type { Instant, Tier } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

/** 包联: the post that serves a party as its liaison of a tier, from when until when; either may lie ahead. */
export interface AssignmentRow extends ReferenceRow {
  readonly partyId: string;
  readonly postId: string;
  /** The county's liaison stands beside the city's. */
  readonly tier: Tier;
  readonly beganAt: Instant;
  readonly endedAt: Instant | null;
}

export const AssignmentEntity = new EntitySchema<AssignmentRow>({
  name: 'assignment',
  columns: {
    id: key(uuid),
    partyId: uuid,
    postId: uuid,
    tier: text,
    beganAt: instant,
    endedAt: orNull(instant),
    ...KEPT,
  } satisfies Columns<AssignmentRow>,
});
