import type { Signatory } from '../rules/directory-data.ts';
import { EntitySchema } from 'typeorm';
import { key, text, uuid, type Columns } from '@zhuoluo/database';

export const SignatoryEntity = new EntitySchema<Signatory>({
  name: 'signatory',
  columns: {
    officeId: key(uuid),
    colour: key(text),
    level: key(text),
    postId: uuid,
  } satisfies Columns<Signatory>,
});
