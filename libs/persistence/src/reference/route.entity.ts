import type { Route } from '@zhuoluo/directory/rules';
import { EntitySchema } from 'typeorm';
import { document, key, text, type Columns } from '../database/columns.ts';

export const RouteEntity = new EntitySchema<Route>({
  name: 'route',
  columns: { category: key(text), level: key(text), leadKind: text, coKinds: document } satisfies Columns<Route>,
});
