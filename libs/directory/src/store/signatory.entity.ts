import type { Instant } from '@zhuoluo/kernel';
import type { Signatory } from '../rules/directory-data.ts';
import { EntitySchema } from 'typeorm';
import { instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

/** A line that has ended stays on record. */
export interface SignatoryRow extends Signatory, ReferenceRow {
  readonly endedAt: Instant | null;
}

/** One in force for an office, a colour and a level. */
export const SignatoryEntity = new EntitySchema<SignatoryRow>({
  name: 'signatory',
  columns: {
    id: key(uuid),
    officeId: uuid,
    colour: text,
    level: text,
    postId: uuid,
    endedAt: orNull(instant),
    ...KEPT,
  } satisfies Columns<SignatoryRow>,
});
