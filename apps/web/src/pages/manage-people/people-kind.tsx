import { entryValues, roleValues, type EntryGiven, type Person } from '../../api/schema.gen.ts';
import { managedApi } from '../../shared/manage/managed-api.ts';
import type { ManagedKind } from '../../shared/manage/managed-kind.ts';
import { PartyName, UnitName, UnitPicker } from '../../shared/manage/reference-rows.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { Access } from './Access.tsx';
import { showGiven } from './given.ts';
import { GiveLinks } from './GiveLinks.tsx';
import { PersonFields } from './PersonFields.tsx';
import { PersonSessions } from './PersonSessions.tsx';

export interface PersonValues {
  readonly name: string;
  readonly account: string;
  readonly unitId?: string | null;
  readonly partyId?: string | null;
  readonly entry?: 'ONE_TIME_PASSWORD' | 'ONE_TIME_LINK';
}

/** What the history calls the party; a row has it whole. */
type Row = Person & { readonly partyId?: string | null };

const api = managedApi('/api/v1/people');

/** 人员: who can sign in, and by what. */
export const PEOPLE: ManagedKind<Row, PersonValues> = {
  name: 'people',
  api: {
    ...api,
    add: async (values, key) => {
      const given = (await api.add(values, key)) as EntryGiven;
      showGiven(given);
      return given;
    },
  },
  title: 'manage-people:title',
  addLabel: 'manage-people:add',
  empty: 'manage-people:empty',
  searchLabel: 'manage-people:search',
  nameOf: ({ name, account }) => `${name}（${account}）`,
  fields: {
    name: { label: 'manage-people:name' },
    account: { label: 'manage-people:account' },
    unitId: { label: 'manage-people:unit', show: (id, _, row) => row?.unit?.name ?? (id && <UnitName id={id} />) },
    party: { label: 'manage-people:party', show: (party) => party?.name },
    partyId: { label: 'manage-people:party', show: (id) => id && <PartyName id={id} /> },
    posts: {
      label: 'manage-people:posts',
      show: (posts, t) => posts.map(({ title }) => title).join(t('common:listSeparator')) || null,
    },
    active: {
      label: 'manage-people:active',
      show: (active, t) => t(active ? 'manage-people:open' : 'manage-people:locked'),
    },
    entry: { label: 'manage-people:entry', show: (entry, t) => t(`manage-people:entries.${entry}`) },
    entryUntil: { label: 'manage-people:entryUntil', show: (at) => at && <Time at={at} /> },
    lastSignInAt: { label: 'manage-people:lastSignInAt', show: (at) => at && <Time at={at} /> },
  },
  columns: [
    { field: 'name', sort: 'name' },
    { field: 'account', sort: 'account' },
    { field: 'unitId' },
    { field: 'posts' },
    { field: 'active' },
    { field: 'entry' },
    { field: 'lastSignInAt', sort: 'lastSignIn' },
  ],
  filters: [
    { name: 'unitId', label: 'manage-people:unit', Picker: UnitPicker },
    {
      name: 'role',
      label: 'manage-people:role',
      options: roleValues.map((value) => ({ value, label: `terms:role.${value}` as const })),
    },
    {
      name: 'active',
      label: 'manage-people:active',
      options: [
        { value: 'true', label: 'manage-people:open' },
        { value: 'false', label: 'manage-people:locked' },
      ],
    },
    {
      name: 'entry',
      label: 'manage-people:entry',
      options: entryValues.map((value) => ({ value, label: `manage-people:entries.${value}` as const })),
    },
  ],
  writers: ['ADMIN'],
  form: {
    Fields: PersonFields,
    valuesOf: ({ name, account, unitId }) => ({ name, account, unitId }),
    initial: { entry: 'ONE_TIME_PASSWORD' },
  },
  panes: [{ name: 'sessions', label: 'manage-people:sessions', View: PersonSessions }],
  Tools: GiveLinks,
  Acts: Access,
};
