import type { StandIn } from '../rules/directory-data.ts';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';
import { EntitySchema } from 'typeorm';
import { document, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';

/** 代理、授权: who stands in for a post, from when until when. */
export interface StandInRow extends ReferenceRow, StandIn {}

export const StandInEntity = new EntitySchema<StandInRow>({
  name: 'stand_in',
  columns: {
    id: key(uuid),
    postId: uuid,
    personId: uuid,
    kinds: document,
    document: orNull(text),
    beganAt: instant,
    endedAt: instant,
    ...KEPT,
  } satisfies Columns<StandInRow>,
});
