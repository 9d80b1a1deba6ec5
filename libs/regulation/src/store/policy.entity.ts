import type { Instant } from '@zhuoluo/kernel';
import type { SubjectTable } from '@zhuoluo/audit/store';
import type { Policy } from '../rules/policy.ts';
import type { PolicyVersion } from '../rules/policy-version.ts';
import { EntitySchema } from 'typeorm';
import { KEPT, referenceKind, type ReferenceRow } from '@zhuoluo/directory/store';
import { count, document, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';

/** A version of the regulation. Its document is never changed; it is proposed, then put in force or taken back. */
export interface PolicyRow extends PolicyVersion, ReferenceRow {
  /** Null: the city's, which binds wherever a region has none of its own (rules.md §152). */
  readonly regionId: string | null;
  readonly document: Policy;
  /** Why it was drawn up. */
  readonly note: string | null;
  readonly proposedAt: Instant;
  readonly activatedBy: string | null;
  readonly withdrawnBy: string | null;
}

export const PolicyEntity = new EntitySchema<PolicyRow>({
  name: 'policy',
  columns: {
    number: { ...key(count), name: 'version', generated: 'increment' },
    id: uuid,
    regionId: orNull(uuid),
    document,
    activatedAt: orNull(instant),
    activatedBy: orNull(uuid),
    note: orNull(text),
    base: orNull(count),
    proposedAt: instant,
    proposedBy: orNull(uuid),
    withdrawnAt: orNull(instant),
    withdrawnBy: orNull(uuid),
    ...KEPT,
    version: { ...KEPT.version, name: 'changes' },
  } satisfies Columns<PolicyRow>,
});

/** Versions of the regulation, as they are proposed, confirmed and taken back. */
export const POLICY = referenceKind({ name: 'policy', entity: PolicyEntity, writers: ['ADMIN', 'LEADER'] });

/** Whose histories this module keeps, for those who check them all. */
export const REGULATION_SUBJECTS: readonly SubjectTable[] = [{ kind: POLICY.name, table: 'policy' }];
