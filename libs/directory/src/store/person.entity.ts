import { EntitySchema } from 'typeorm';
import { flag, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';

/** A person with an account: an official of a unit, or somebody who speaks for a party. */
export interface PersonRow {
  readonly id: string;
  /** Lower case. */
  readonly account: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly partyId: string | null;
  readonly passwordHash: string | null;
  readonly active: boolean;
}

export const PersonEntity = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    id: key(uuid),
    account: text,
    name: text,
    unitId: orNull(uuid),
    partyId: orNull(uuid),
    passwordHash: orNull({ ...text, select: false }),
    active: { ...flag, default: true },
  } satisfies Columns<PersonRow>,
});
