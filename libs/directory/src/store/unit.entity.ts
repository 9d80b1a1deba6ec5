import type { Unit } from '../rules/directory-data.ts';
import { EntitySchema } from 'typeorm';
import { count, document, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';

export interface UnitRow extends Unit {
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
  } satisfies Columns<UnitRow>,
});
