import type { Signatory } from '../rules/directory-data.ts';
import { EntitySchema } from 'typeorm';
import { key, text, uuid, type Columns } from '@zhuoluo/database';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

export interface SignatoryRow extends Signatory, ReferenceRow {}

/** One for an office, a colour and a level. */
export const SignatoryEntity = new EntitySchema<SignatoryRow>({
  name: 'signatory',
  columns: {
    id: key(uuid),
    officeId: uuid,
    colour: text,
    level: text,
    postId: uuid,
    ...KEPT,
  } satisfies Columns<SignatoryRow>,
});
