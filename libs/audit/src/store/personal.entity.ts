import { EntitySchema } from 'typeorm';
import { bytes, type Columns, key, tableOf, text, uuid } from '@zhuoluo/database';
import type { PersonalKind } from '../rules/personal.ts';
import type { Subject } from '../rules/subject.ts';

/** A text about a person that events refer to; it can be deleted, and nothing else of it ever changes. */
export interface PersonalRow extends Subject {
  readonly id: string;
  readonly kind: PersonalKind;
  readonly salt: Buffer;
  readonly text: string;
}

export const PersonalEntity = new EntitySchema<PersonalRow>({
  name: 'personal',
  columns: {
    id: key(uuid),
    subjectKind: text,
    subjectId: uuid,
    kind: text,
    salt: bytes,
    text,
  } satisfies Columns<PersonalRow>,
});

/** Written in one statement with the events that refer to it. */
export const PERSONAL = tableOf(PersonalEntity);
