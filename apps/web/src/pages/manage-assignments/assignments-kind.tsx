import { tierValues, type Assignment } from '../../api/schema.gen.ts';
import { managedApi } from '../../shared/manage/managed-api.ts';
import type { ManagedKind } from '../../shared/manage/managed-kind.ts';
import { PartyName, RegionPicker } from '../../shared/manage/reference-rows.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { AssignmentFields } from './AssignmentFields.tsx';
import { EndAssignment } from './EndAssignment.tsx';
import { LiaisonPostName } from './liaison-posts.tsx';

export interface AssignmentValues {
  readonly partyId?: string;
  readonly postId: string;
}

/** What the history calls party and post; a row has them whole. */
type Row = Assignment & { readonly partyId?: string; readonly postId?: string };

/** 包联: which post serves which party. */
export const ASSIGNMENTS: ManagedKind<Row, AssignmentValues> = {
  name: 'assignments',
  api: managedApi('/api/v1/assignments'),
  title: 'manage-assignments:title',
  addLabel: 'manage-assignments:add',
  empty: 'manage-assignments:empty',
  searchLabel: 'manage-assignments:search',
  nameOf: ({ party, tier, liaison }, t) => `${party.name} · ${t(`manage-assignments:tiers.${tier}`)} · ${liaison.name}`,
  fields: {
    party: { label: 'manage-assignments:party', show: (party) => party.name },
    partyId: {
      label: 'manage-assignments:party',
      show: (id, _, row) => row?.party.name ?? (id && <PartyName id={id} />),
    },
    tier: { label: 'manage-assignments:tier', show: (tier, t) => t(`manage-assignments:tiers.${tier}`) },
    liaison: {
      label: 'manage-assignments:liaison',
      show: ({ name, unit }) => [unit?.name, name].filter(Boolean).join(' '),
    },
    postId: {
      label: 'manage-assignments:post',
      show: (id, _, row) => row?.post.title ?? (id && <LiaisonPostName id={id} />),
    },
    beganAt: { label: 'manage-assignments:from', show: (at) => <Time at={at} /> },
    endedAt: { label: 'manage-assignments:until', show: (at) => at && <Time at={at} /> },
  },
  columns: [
    { field: 'party', sort: 'party' },
    { field: 'tier' },
    { field: 'liaison' },
    { field: 'postId' },
    { field: 'beganAt', sort: 'from' },
    { field: 'endedAt' },
  ],
  filters: [
    { name: 'regionId', label: 'manage-assignments:region', Picker: RegionPicker },
    {
      name: 'tier',
      label: 'manage-assignments:tier',
      options: tierValues.map((value) => ({ value, label: `manage-assignments:tiers.${value}` as const })),
    },
  ],
  endable: true,
  writers: ['ADMIN', 'DISPATCHER'],
  form: { Fields: AssignmentFields, valuesOf: ({ post }) => ({ postId: post.id }) },
  Acts: EndAssignment,
};
