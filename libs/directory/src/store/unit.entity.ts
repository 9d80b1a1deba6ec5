import type { FormerName, Unit } from '../rules/directory-data.ts';
import { fromIso, type Instant } from '@zhuoluo/kernel';
import { EntitySchema } from 'typeorm';
import { count, document, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

/** A name borne before, as stored: `until` is an instant in ISO form. */
export interface FormerNameRow {
  readonly name: string;
  readonly until: string;
}

export interface UnitRow extends Omit<Unit, 'closedAt' | 'successorId' | 'formerNames'>, ReferenceRow {
  /** Where a region has several units of a kind, a route means the first. */
  readonly sortOrder: number;
  readonly closedAt: Instant | null;
  readonly successorId: string | null;
  readonly formerNames: readonly FormerNameRow[];
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
    closedAt: orNull(instant),
    successorId: orNull(uuid),
    formerNames: { ...document, default: [] },
  } satisfies Columns<UnitRow>,
});

/** As JSON of the database tells it: an instant is a text there. */
export type UnitJson = Omit<UnitRow, 'closedAt' | keyof ReferenceRow> & { readonly id: string } & {
  readonly closedAt: string | null;
};

export function unitOf({ sortOrder: _, closedAt, formerNames, ...unit }: UnitJson): Unit {
  return {
    ...unit,
    closedAt: closedAt === null ? null : fromIso(closedAt),
    formerNames: formerNames.map(formerNameOf),
  };
}

export function formerNameOf({ name, until }: FormerNameRow): FormerName {
  return { name, until: fromIso(until) };
}
