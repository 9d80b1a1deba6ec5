import { api, read } from '../../api/client.ts';
import { tierValues, type Contact, type Unit } from '../../api/schema.gen.ts';
import { unitKindWords } from '../../shared/manage/unit-kinds.ts';
import type { ManagedKind, ManagedRow } from '../../shared/manage/managed-kind.ts';
import { RegionName, RegionPicker } from '../../shared/manage/reference-rows.tsx';
import { pageOfWhole } from '../../shared/manage/whole-list.ts';
import { UnitFields } from './UnitFields.tsx';

type Row = Unit & ManagedRow;

interface Values {
  readonly contact: Contact | null;
}

const units = async (): Promise<readonly Row[]> =>
  (await read(api.GET('/api/v1/units'))).items.map((unit) => ({ ...unit, version: 0 }));
const unit = async (id: string): Promise<Row> => (await units()).find((one) => one.id === id)!;

/** 单位: what a government consists of; routes name their kinds. */
export const UNITS: ManagedKind<Row, Values> = {
  name: 'units',
  api: {
    list: async (asked) =>
      pageOfWhole(await units(), asked, {
        words: ({ name, code }) => [name, code],
        sorts: { name: ({ name }) => name, code: ({ code }) => code },
      }),
    one: unit,
    history: () => Promise.resolve({ items: [], nextCursor: null }),
    add: () => Promise.reject(new Error('units are not added here')),
    amend: async (id, changes, _, key) => {
      const { contact } = changes as Values;
      const header = { 'Idempotency-Key': key };
      await api.PUT('/api/v1/units/{id}/contact', { params: { path: { id }, header }, body: contact! });
      return unit(id);
    },
  },
  title: 'manage-units:title',
  empty: 'manage-units:empty',
  searchLabel: 'manage-units:search',
  nameOf: ({ name }) => name,
  fields: {
    name: { label: 'manage-units:name' },
    code: { label: 'manage-units:code' },
    kind: { label: 'manage-units:kind', show: (kind, t) => unitKindWords(kind, t) },
    regionId: { label: 'manage-units:region', show: (id) => <RegionName id={id} /> },
    tier: { label: 'manage-units:tier', show: (tier, t) => t(`manage-units:tiers.${tier}`) },
    contact: { label: 'manage-units:contact' },
  },
  columns: [
    { field: 'name', sort: 'name' },
    { field: 'code', sort: 'code' },
    { field: 'kind' },
    { field: 'regionId' },
    { field: 'tier' },
    { field: 'contact' },
  ],
  filters: [
    { name: 'regionId', label: 'manage-units:region', Picker: RegionPicker },
    {
      name: 'tier',
      label: 'manage-units:tier',
      options: tierValues.map((value) => ({ value, label: `manage-units:tiers.${value}` as const })),
    },
  ],
  writers: ['ADMIN'],
  form: { Fields: UnitFields, valuesOf: ({ contact }) => ({ contact }) },
};
