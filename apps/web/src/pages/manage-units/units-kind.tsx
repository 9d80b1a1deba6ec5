import { tierValues } from '../../api/schema.gen.ts';
import { unitKindWords } from '../../shared/manage/unit-kinds.ts';
import { managedApi, type RowOf } from '../../shared/manage/managed-api.ts';
import type { ManagedKind, ManagedRow } from '../../shared/manage/managed-kind.ts';
import { RegionName, RegionPicker, UnitName } from '../../shared/manage/reference-rows.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { CloseUnit } from './CloseUnit.tsx';
import { UnitFields, type UnitValues } from './UnitFields.tsx';

type Row = RowOf<'/api/v1/units'> & ManagedRow;

/** 单位: what a government consists of; routes name their kinds. */
export const UNITS: ManagedKind<Row, UnitValues> = {
  name: 'units',
  api: managedApi('/api/v1/units'),
  title: 'manage-units:title',
  addLabel: 'manage-units:add',
  empty: 'manage-units:empty',
  searchLabel: 'manage-units:search',
  nameOf: ({ name }) => name,
  fields: {
    name: { label: 'manage-units:name' },
    code: { label: 'manage-units:code' },
    kind: { label: 'manage-units:kind', show: (kind, t) => unitKindWords(kind, t) },
    regionId: { label: 'manage-units:region', show: (id) => <RegionName id={id} /> },
    tier: { label: 'manage-units:tier', show: (tier, t) => t(`manage-units:tiers.${tier}`) },
    sortOrder: { label: 'manage-units:sortOrder' },
    contact: { label: 'manage-units:contact' },
    closedAt: { label: 'manage-units:closedAt', show: (at) => at && <Time at={at} style="full" /> },
    successorId: { label: 'manage-units:successor', show: (id) => id && <UnitName id={id} /> },
    formerNames: { label: 'manage-units:formerNames', show: (names) => names.map(({ name }) => name).join('、') },
  },
  columns: [
    { field: 'name', sort: 'name' },
    { field: 'code', sort: 'code' },
    { field: 'kind' },
    { field: 'regionId' },
    { field: 'tier' },
    { field: 'contact' },
    { field: 'closedAt' },
  ],
  filters: [
    { name: 'regionId', label: 'manage-units:region', Picker: RegionPicker },
    {
      name: 'tier',
      label: 'manage-units:tier',
      options: tierValues.map((value) => ({ value, label: `manage-units:tiers.${value}` as const })),
    },
  ],
  endable: true,
  writers: ['ADMIN'],
  form: {
    Fields: UnitFields,
    valuesOf: ({ name, code, kind, sortOrder, contact }) => ({ name, code, kind, sortOrder, contact }),
  },
  Acts: CloseUnit,
};
