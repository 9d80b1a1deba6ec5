import { managedApi, type RowOf } from '../../shared/manage/managed-api.ts';
import type { ManagedKind, ManagedRow } from '../../shared/manage/managed-kind.ts';
import { EndRow } from '../../shared/manage/EndRow.tsx';
import { filedLevelValues } from '../../api/schema.gen.ts';
import { CategoryName } from '../../shared/case/CategoryName.tsx';
import { ALL_CATEGORIES, routeKindWords } from '../../shared/manage/routing-words.ts';
import { Time } from '../../shared/time/Time.tsx';
import { RouteFields, type RouteValues } from './RouteFields.tsx';
import { Ways } from './Ways.tsx';

type Row = RowOf<'/api/v1/routes'> & ManagedRow;

/** 分办路由: which kind of unit leads at a level, and which usually help. */
export const ROUTES: ManagedKind<Row, RouteValues> = {
  name: 'routes',
  api: managedApi('/api/v1/routes'),
  title: 'manage-routes:title',
  addLabel: 'manage-routes:add',
  empty: 'manage-routes:empty',
  nameOf: ({ level, leadKind }, t) => `${t(`terms:level.${level}`)} · ${routeKindWords(leadKind, t)}`,
  fields: {
    category: {
      label: 'manage-routes:category',
      show: (code, t) => (code === ALL_CATEGORIES ? t('manage-routes:allCategories') : <CategoryName code={code} />),
    },
    level: { label: 'manage-routes:level', show: (level, t) => t(`terms:level.${level}`) },
    leadKind: { label: 'manage-routes:leadKind', show: routeKindWords },
    coKinds: {
      label: 'manage-routes:coKinds',
      show: (kinds, t) => kinds.map((kind) => routeKindWords(kind, t)).join(t('common:listSeparator')),
    },
    endedAt: { label: 'manage-routes:endedAt', show: (at) => at && <Time at={at} /> },
  },
  columns: [
    { field: 'category', sort: 'category' },
    { field: 'level', sort: 'level' },
    { field: 'leadKind' },
    { field: 'coKinds' },
  ],
  filters: [
    {
      name: 'level',
      label: 'manage-routes:level',
      options: filedLevelValues.map((value) => ({ value, label: `terms:level.${value}` as const })),
    },
  ],
  endable: true,
  writers: ['ADMIN'],
  form: {
    Fields: RouteFields,
    valuesOf: ({ category, level, leadKind, coKinds }) => ({ category, level, leadKind, coKinds }),
  },
  panes: [{ name: 'ways', label: 'manage-routes:ways', View: Ways }],
  Acts: ({ row }) => <EndRow kind={ROUTES} path="/api/v1/routes" row={row} />,
};
