import { partyKindValues, type Party, type ProjectStage } from '../../api/schema.gen.ts';
import { managedApi } from '../../shared/manage/managed-api.ts';
import type { ManagedKind } from '../../shared/manage/managed-kind.ts';
import { RegionName, RegionPicker } from '../../shared/manage/reference-rows.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { EndParty } from './EndParty.tsx';
import { PartyFields } from './PartyFields.tsx';

export interface PartyValues {
  readonly code: string;
  readonly name: string;
  readonly kind?: Party['kind'];
  readonly regionId: string;
  readonly aboveScale: boolean;
  readonly chainLeader: boolean;
  readonly stage?: ProjectStage | null;
  readonly contact?: Party['contact'];
}

/** What the history calls the region; a row has it whole. */
type Row = Party & { readonly regionId?: string };

const yesNo = [
  { value: 'true', label: 'manage-parties:yes' },
  { value: 'false', label: 'manage-parties:no' },
] as const;

/** 企业和项目, and who serves them. */
export const PARTIES: ManagedKind<Row, PartyValues> = {
  name: 'parties',
  api: managedApi('/api/v1/parties'),
  title: 'manage-parties:title',
  addLabel: 'manage-parties:add',
  empty: 'manage-parties:empty',
  searchLabel: 'manage-parties:search',
  nameOf: ({ name }) => name,
  fields: {
    name: { label: 'manage-parties:name' },
    code: { label: 'manage-parties:code' },
    kind: { label: 'manage-parties:kind', show: (kind, t) => t(`manage-parties:kinds.${kind}`) },
    region: { label: 'manage-parties:region', show: (region) => region.name },
    regionId: {
      label: 'manage-parties:region',
      show: (id, _, row) => row?.region.name ?? (id && <RegionName id={id} />),
    },
    aboveScale: { label: 'manage-parties:aboveScale' },
    chainLeader: { label: 'manage-parties:chainLeader' },
    stage: { label: 'manage-parties:stage', show: (stage, t) => stage && t(`manage-parties:stages.${stage}`) },
    liaisons: {
      label: 'manage-parties:liaisons',
      show: (liaisons, t) =>
        liaisons
          .map(
            ({ name, unit, vacant }) =>
              `${unit?.name ?? ''} ${name}${vacant ? `（${t('manage-parties:vacant')}）` : ''}`,
          )
          .join(t('common:listSeparator')) || t('manage-parties:noLiaison'),
    },
    contact: {
      label: 'manage-parties:contact',
      show: (contact, t) => (contact ? `${contact.name} ${contact.phone}` : t('manage-parties:contactUnseen')),
    },
    registeredAt: { label: 'manage-parties:registeredAt', show: (at) => <Time at={at} /> },
    endedAt: { label: 'manage-parties:endedAt', show: (at) => at && <Time at={at} /> },
  },
  columns: [
    { field: 'name', sort: 'name' },
    { field: 'code', sort: 'code' },
    { field: 'kind' },
    { field: 'region' },
    { field: 'aboveScale' },
    { field: 'liaisons' },
    { field: 'endedAt' },
  ],
  filters: [
    { name: 'regionId', label: 'manage-parties:region', Picker: RegionPicker },
    {
      name: 'kind',
      label: 'manage-parties:kind',
      options: partyKindValues.map((value) => ({ value, label: `manage-parties:kinds.${value}` as const })),
    },
    { name: 'aboveScale', label: 'manage-parties:aboveScale', options: yesNo },
    {
      name: 'gaps',
      label: 'manage-parties:gaps',
      options: [
        { value: 'true', label: 'manage-parties:gapsYes' },
        { value: 'false', label: 'manage-parties:gapsNo' },
      ],
    },
  ],
  endable: true,
  writers: ['ADMIN', 'DISPATCHER'],
  form: {
    Fields: PartyFields,
    valuesOf: ({ code, name, region, aboveScale, chainLeader, stage, contact }) => ({
      ...{ code, name, regionId: region.id, aboveScale, chainLeader, stage },
      ...(contact && { contact }),
    }),
    initial: { kind: 'ENTERPRISE', aboveScale: false, chainLeader: false },
  },
  Acts: EndParty,
};
