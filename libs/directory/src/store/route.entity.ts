import type { Instant } from '@zhuoluo/kernel';
import type { Route } from '../rules/directory-data.ts';
import { EntitySchema } from 'typeorm';
import { document, instant, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

/** A line that has ended stays on record. */
export interface RouteRow extends Route, ReferenceRow {
  readonly endedAt: Instant | null;
}

/** One in force for a category and a level. */
export const RouteEntity = new EntitySchema<RouteRow>({
  name: 'route',
  columns: {
    id: key(uuid),
    category: text,
    level: text,
    leadKind: text,
    coKinds: document,
    endedAt: orNull(instant),
    ...KEPT,
  } satisfies Columns<RouteRow>,
});
