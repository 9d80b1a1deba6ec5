import type { Authorisation } from '../rules/directory-data.ts';
import { EntitySchema } from 'typeorm';
import { instant, key, text, uuid, type Columns } from '@zhuoluo/database';

export interface AuthorisationRow extends Authorisation {
  readonly id: string;
}

export const AuthorisationEntity = new EntitySchema<AuthorisationRow>({
  name: 'authorisation',
  columns: {
    id: key(uuid),
    fromPostId: uuid,
    toPersonId: uuid,
    document: text,
    validFrom: instant,
    validTo: instant,
  } satisfies Columns<AuthorisationRow>,
});
