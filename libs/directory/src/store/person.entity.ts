import type { Instant } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { flag, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

/** A person with an account: an official of a unit, or somebody who speaks for a party. */
export interface PersonRow extends ReferenceRow {
  /** Lower case. */
  readonly account: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly partyId: string | null;
  readonly passwordHash: string | null;
  /** Until when a one-time password works; null beside a password of the person's own. */
  readonly oneTimeUntil: Instant | null;
  readonly lastSignInAt: Instant | null;
  /** False while an administrator has locked the account. */
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
    oneTimeUntil: orNull({ ...instant, select: false }),
    lastSignInAt: orNull({ ...instant, select: false }),
    active: { ...flag, default: true },
    ...KEPT,
  } satisfies Columns<PersonRow>,
});
