import { count, flag, key, text, uuid, type Columns } from '@zhuoluo/database';
import { EntitySchema } from 'typeorm';
import type { KnownCategory } from '../rules/directory-data.ts';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

/** 困难类别, as stored: its code never changes, and cases bear it for ever. */
export interface CategoryRow extends KnownCategory, ReferenceRow {
  /** What belongs here, as a filer reads it. */
  readonly hintZh: string;
  readonly hintEn: string;
  /** Whether the units charged with a case are not to learn whose it is (rules.md §20). */
  readonly hideParty: boolean;
  /** Where it is offered among the others. */
  readonly sortOrder: number;
}

export const CategoryEntity = new EntitySchema<CategoryRow>({
  name: 'category',
  columns: {
    id: key(uuid),
    ...KEPT,
    code: text,
    zh: text,
    en: text,
    hintZh: text,
    hintEn: text,
    active: flag,
    hideParty: flag,
    sortOrder: count,
  } satisfies Columns<CategoryRow>,
});
