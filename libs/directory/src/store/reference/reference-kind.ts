import type { PersonalField, PersonalKind } from '@zhuoluo/audit/rules';
import { CHAIN_START } from '@zhuoluo/audit/store';
import { bytes, count } from '@zhuoluo/database';
import type { Role } from '@zhuoluo/kernel';
import type { EntitySchema } from 'typeorm';

/** What every row of reference data bears beside its own fields. */
export interface ReferenceRow {
  readonly id: string;
  /** Events in its history; 0 as loaded by a setup, which tells no history. */
  readonly version: number;
  /** Hash of its newest event. */
  readonly chainHead: Buffer;
}

/** The columns of it, but for the key. */
export const KEPT = { version: { ...count, default: 0 }, chainHead: { ...bytes, default: CHAIN_START } } as const;

/** Columns that the rules never read. */
export const KEPT_FIELDS = ['version', 'chainHead'] as const;

/** Where a row bears a text about a person, from the row inward. */
export interface PersonalOfRow {
  readonly kind: PersonalKind;
  readonly path: readonly string[];
}

/** A kind of reference data, declared once by its owner: rows that people add, amend and end, each with its history. */
export interface ReferenceKind<Row extends ReferenceRow> {
  /** Its subject kind, and its word in addresses and texts. */
  readonly name: string;
  readonly entity: EntitySchema<Row>;
  /** Roles that may write rows of it; where they may, the owner asks. */
  readonly writers: readonly Role[];
  /** Sealed in the history, so that erasing a person breaks no chain. */
  readonly personal: readonly PersonalOfRow[];
  /** Fields that no history shows, such as a password's hash. */
  readonly hidden: readonly (keyof Row & string)[];
}

/** What those who write rows of any kind, or read their histories, know of it. */
export type WrittenKind = Pick<ReferenceKind<ReferenceRow>, 'name' | 'writers'>;

export function referenceKind<Row extends ReferenceRow>(
  kind: Pick<ReferenceKind<Row>, 'name' | 'entity'> & Partial<ReferenceKind<Row>>,
): ReferenceKind<Row> {
  return { writers: ['ADMIN'], personal: [], hidden: [], ...kind };
}

/** The same texts within an event of the row. */
export function personalInEvents({ personal }: Pick<ReferenceKind<ReferenceRow>, 'personal'>): PersonalField[] {
  return personal.flatMap(({ kind, path }) =>
    (['before', 'after'] as const).map((side): PersonalField => ({ kind, path: ['change', side, ...path] })),
  );
}
