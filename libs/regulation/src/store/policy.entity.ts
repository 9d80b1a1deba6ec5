import type { Instant } from '@zhuoluo/kernel';
import type { Policy } from '../rules/policy.ts';
import { EntitySchema } from 'typeorm';
import { count, document, instant, key, orNull, uuid, type Columns } from '@zhuoluo/database';

/** A version of the regulation; never changed once activated. */
export interface PolicyRow {
  readonly version: number;
  /** Null: the city's, which binds wherever a region has none of its own (rules.md §152). */
  readonly regionId: string | null;
  readonly document: Policy;
  readonly activatedAt: Instant;
  readonly activatedBy: string | null;
}

export const PolicyEntity = new EntitySchema<PolicyRow>({
  name: 'policy',
  columns: {
    version: { ...key(count), generated: 'increment' },
    regionId: orNull(uuid),
    document,
    activatedAt: instant,
    activatedBy: orNull(uuid),
  } satisfies Columns<PolicyRow>,
});
