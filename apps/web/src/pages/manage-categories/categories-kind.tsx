import { limitWords } from '../../shared/case/limit-words.ts';
import { managedApi, type RowOf } from '../../shared/manage/managed-api.ts';
import type { ManagedKind, ManagedRow } from '../../shared/manage/managed-kind.ts';
import { CategoryFields, type CategoryValues } from './CategoryFields.tsx';

type Row = RowOf<'/api/v1/categories'> & ManagedRow;

/** 困难类别. Urgency and limit are the policy's: they are shown here and written there. */
export const CATEGORIES: ManagedKind<Row, CategoryValues> = {
  name: 'categories',
  api: managedApi('/api/v1/categories'),
  title: 'manage-categories:title',
  addLabel: 'manage-categories:add',
  empty: 'manage-categories:empty',
  searchLabel: 'manage-categories:search',
  nameOf: ({ zh }) => zh,
  fields: {
    zh: { label: 'manage-categories:zh' },
    en: { label: 'manage-categories:en' },
    code: { label: 'manage-categories:code' },
    hintZh: { label: 'manage-categories:hintZh' },
    hintEn: { label: 'manage-categories:hintEn' },
    sortOrder: { label: 'manage-categories:sortOrder' },
    active: { label: 'manage-categories:active' },
    hideParty: { label: 'manage-categories:hideParty' },
    urgency: { label: 'manage-categories:urgency', show: (urgency, t) => t(`terms:urgency.${urgency}`) },
    handle: { label: 'manage-categories:handle', show: limitWords },
  },
  columns: [
    { field: 'zh', sort: 'zh' },
    { field: 'code', sort: 'code' },
    { field: 'hintZh' },
    { field: 'urgency' },
    { field: 'handle' },
    { field: 'sortOrder', sort: 'sortOrder' },
    { field: 'active' },
  ],
  endable: true,
  writers: ['ADMIN'],
  form: {
    Fields: CategoryFields,
    valuesOf: ({ code, zh, en, hintZh, hintEn, sortOrder, active }) => ({
      code,
      zh,
      en,
      hintZh,
      hintEn,
      sortOrder,
      active,
    }),
    initial: { active: true },
  },
};
