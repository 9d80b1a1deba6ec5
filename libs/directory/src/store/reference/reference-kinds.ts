import type { SubjectTable } from '@zhuoluo/audit/store';
import { UnitEntity } from '../unit.entity.ts';
import { referenceKind, type ReferenceKind, type ReferenceRow } from './reference-kind.ts';

/** 联系人 of an office is an official: papers print the name, and the history keeps it as a text about a person. */
export const UNIT = referenceKind({
  name: 'unit',
  entity: UnitEntity,
  personal: [
    { kind: 'NAME', path: ['contact', 'name'] },
    { kind: 'PHONE', path: ['contact', 'phone'] },
  ],
});

const KINDS = [UNIT] as unknown as readonly ReferenceKind<ReferenceRow>[];

/** Whose histories this module keeps, for those who check them all. */
export const REFERENCE_SUBJECTS: readonly SubjectTable[] = KINDS.map(({ name, entity }) => ({
  kind: name,
  table: `"${entity.options.tableName ?? entity.options.name}"`,
}));
