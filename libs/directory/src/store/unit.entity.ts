import type { Unit } from '../rules/directory-data.ts';
import { EntitySchema } from 'typeorm';
import { count, document, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

export interface UnitRow extends Unit, ReferenceRow {
  /** Where a region has several units of a kind, a route means the first. */
  readonly sortOrder: number;
}

export const UnitEntity = new EntitySchema<UnitRow>({
  name: 'unit',
  columns: {
    id: key(uuid),
    code: text,
    name: text,
    kind: text,
    regionId: uuid,
    tier: text,
    contact: orNull(document),
    sortOrder: count,
    ...KEPT,
  } satisfies Columns<UnitRow>,
});
