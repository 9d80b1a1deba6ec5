import type { Rank, Role } from '../../api/schema.gen.ts';
import { managedApi, type RowOf } from '../../shared/manage/managed-api.ts';
import type { ManagedKind, ManagedRow } from '../../shared/manage/managed-kind.ts';
import { PostName, UnitName, UnitPicker } from '../../shared/manage/reference-rows.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { ClosePost } from './ClosePost.tsx';
import { Portfolio } from './Portfolio.tsx';
import { PostFields } from './PostFields.tsx';
import { StandInsPane } from './StandInsPane.tsx';
import { TenuresPane } from './TenuresPane.tsx';

export type PostOfUnit = RowOf<'/api/v1/posts'> & ManagedRow;

/** What the history calls unit and superior; a row has them whole. */
type Row = PostOfUnit & { readonly unitId?: string; readonly superiorPostId?: string | null };

export interface PostValues {
  readonly unitId?: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly rank: Rank;
  readonly superiorPostId?: string | undefined;
  readonly sortOrder: number;
}

/** 岗位: what a post is, who holds it, who held it, and who stands in. */
export const POSTS: ManagedKind<Row, PostValues> = {
  name: 'posts',
  api: managedApi('/api/v1/posts'),
  title: 'manage-posts:title',
  addLabel: 'manage-posts:add',
  empty: 'manage-posts:empty',
  searchLabel: 'manage-posts:search',
  nameOf: ({ title, unit }) => `${unit.name} · ${title}`,
  fields: {
    title: { label: 'manage-posts:postTitle' },
    unit: { label: 'manage-posts:unit', show: ({ name }) => name },
    holder: {
      label: 'manage-posts:holder',
      show: (holder, t) => (holder ? holder.name : <strong>{t('manage-posts:vacant')}</strong>),
    },
    standIns: {
      label: 'manage-posts:standIns.title',
      show: (people, t) => people.map(({ name }) => name).join(t('common:listSeparator')),
    },
    roles: {
      label: 'manage-posts:roles',
      show: (roles, t) => roles.map((role) => t(`terms:role.${role}`)).join(t('common:listSeparator')),
    },
    rank: { label: 'manage-posts:rank', show: (rank, t) => t(`manage-posts:ranks.${rank}`) },
    superior: { label: 'manage-posts:superior', show: (superior) => superior?.title },
    sortOrder: { label: 'manage-posts:sortOrder' },
    // As histories tell of them.
    unitId: { label: 'manage-posts:unit', show: (id) => id && <UnitName id={id} /> },
    superiorPostId: { label: 'manage-posts:superior', show: (id) => id && <PostName id={id} /> },
    portfolio: { label: 'manage-posts:portfolio', show: (portfolio) => <Portfolio {...portfolio} /> },
    endedAt: { label: 'manage-posts:closedAt', show: (at) => at && <Time at={at} /> },
  },
  columns: [
    { field: 'title', sort: 'title' },
    { field: 'unit', sort: 'unit' },
    { field: 'holder' },
    { field: 'standIns' },
    { field: 'roles' },
    { field: 'superior' },
  ],
  filters: [
    { name: 'unitId', label: 'manage-posts:unit', Picker: UnitPicker },
    {
      name: 'vacant',
      label: 'manage-posts:holder',
      options: [
        { value: 'true', label: 'manage-posts:vacant' },
        { value: 'false', label: 'manage-posts:held' },
      ],
    },
  ],
  endable: true,
  writers: ['ADMIN'],
  form: {
    Fields: PostFields,
    valuesOf: ({ title, roles, rank, superior, sortOrder }) => ({
      ...{ title, roles, rank, sortOrder },
      superiorPostId: superior?.id,
    }),
    initial: { roles: [], rank: 'STAFF', sortOrder: 0 },
  },
  panes: [
    { name: 'tenures', label: 'manage-posts:tenures.title', View: TenuresPane },
    { name: 'stand-ins', label: 'manage-posts:standIns.title', View: StandInsPane },
  ],
  Acts: ClosePost,
};
