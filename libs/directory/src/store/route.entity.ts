import type { Route } from '../rules/directory-data.ts';
import { EntitySchema } from 'typeorm';
import { document, key, text, uuid, type Columns } from '@zhuoluo/database';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

export interface RouteRow extends Route, ReferenceRow {}

/** One for a category and a level. */
export const RouteEntity = new EntitySchema<RouteRow>({
  name: 'route',
  columns: {
    id: key(uuid),
    category: text,
    level: text,
    leadKind: text,
    coKinds: document,
    ...KEPT,
  } satisfies Columns<RouteRow>,
});
