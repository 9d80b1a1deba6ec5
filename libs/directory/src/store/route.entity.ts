import type { Route } from '../rules/directory-data.ts';
import { EntitySchema } from 'typeorm';
import { document, key, text, type Columns } from '@zhuoluo/database';

export const RouteEntity = new EntitySchema<Route>({
  name: 'route',
  columns: { category: key(text), level: key(text), leadKind: text, coKinds: document } satisfies Columns<Route>,
});
