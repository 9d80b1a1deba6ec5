import type { Instant } from '@zhuoluo/kernel';
import { instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import { EntitySchema } from 'typeorm';
import type { StatutoryLimit } from '../rules/directory-data.ts';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

/** 法定时限, as stored: one that has ended stays on record. */
export interface StatutoryLimitRow extends StatutoryLimit, ReferenceRow {
  /** 依据: the law or notice that sets it. */
  readonly basis: string;
  readonly endedAt: Instant | null;
}

export const StatutoryLimitEntity = new EntitySchema<StatutoryLimitRow>({
  name: 'statutory_limit',
  columns: {
    id: key(uuid),
    ...KEPT,
    code: text,
    name: text,
    category: text,
    limit: text,
    basis: text,
    endedAt: orNull(instant),
  } satisfies Columns<StatutoryLimitRow>,
});
