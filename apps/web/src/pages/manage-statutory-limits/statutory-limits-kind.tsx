import { EndRow } from '../../shared/manage/EndRow.tsx';
import { managedApi, type RowOf } from '../../shared/manage/managed-api.ts';
import type { ManagedKind, ManagedRow } from '../../shared/manage/managed-kind.ts';
import { CategoryName } from '../../shared/case/CategoryName.tsx';
import { limitWords } from '../../shared/case/limit-words.ts';
import { Time } from '../../shared/time/Time.tsx';
import { StatutoryLimitFields, type StatutoryLimitValues } from './StatutoryLimitFields.tsx';

type Row = RowOf<'/api/v1/statutory-limits'> & ManagedRow;

/** 法定时限. */
export const STATUTORY_LIMITS: ManagedKind<Row, StatutoryLimitValues> = {
  name: 'statutory-limits',
  api: managedApi('/api/v1/statutory-limits'),
  title: 'manage-statutory-limits:title',
  addLabel: 'manage-statutory-limits:add',
  empty: 'manage-statutory-limits:empty',
  searchLabel: 'manage-statutory-limits:search',
  nameOf: ({ name }) => name,
  fields: {
    name: { label: 'manage-statutory-limits:name' },
    code: { label: 'manage-statutory-limits:code' },
    category: { label: 'manage-routes:category', show: (code) => <CategoryName code={code} /> },
    limit: { label: 'manage-statutory-limits:limit', show: limitWords },
    basis: { label: 'manage-statutory-limits:basis' },
    endedAt: { label: 'manage-routes:endedAt', show: (at) => at && <Time at={at} /> },
  },
  columns: [
    { field: 'name', sort: 'name' },
    { field: 'code', sort: 'code' },
    { field: 'category' },
    { field: 'limit' },
    { field: 'basis' },
  ],
  endable: true,
  writers: ['ADMIN'],
  form: {
    Fields: StatutoryLimitFields,
    valuesOf: ({ code, name, category, limit, basis }) => ({ code, name, category, limit, basis }),
  },
  Acts: ({ row }) => <EndRow kind={STATUTORY_LIMITS} path="/api/v1/statutory-limits" row={row} />,
};
