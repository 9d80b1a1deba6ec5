import { colourValues } from '../../api/schema.gen.ts';
import { EndRow } from '../../shared/manage/EndRow.tsx';
import { managedApi, type RowOf } from '../../shared/manage/managed-api.ts';
import type { ManagedKind, ManagedRow } from '../../shared/manage/managed-kind.ts';
import { PostName, RegionPicker, UnitName } from '../../shared/manage/reference-rows.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { SignatoryFields, type SignatoryValues } from './SignatoryFields.tsx';

/** What the history calls the office; a row has it whole. */
type Row = RowOf<'/api/v1/signatories'> & ManagedRow & { readonly officeId?: string };

/** 签发人: which post signs an office's orders of a colour. */
export const SIGNATORIES: ManagedKind<Row, SignatoryValues> = {
  name: 'signatories',
  api: managedApi('/api/v1/signatories'),
  title: 'manage-signatories:title',
  addLabel: 'manage-signatories:add',
  empty: 'manage-signatories:empty',
  searchLabel: 'manage-signatories:search',
  nameOf: ({ office, title }) => `${office.name} · ${title}`,
  fields: {
    office: { label: 'manage-signatories:office', show: ({ name }) => name },
    colour: { label: 'manage-signatories:colour', show: (colour, t) => t(`terms:colour.${colour}`) },
    level: { label: 'manage-signatories:level', show: (level, t) => t(`manage-signatories:levels.${level}`) },
    title: { label: 'manage-signatories:post' },
    person: { label: 'manage-signatories:holder', show: ({ name }) => name },
    superior: { label: 'manage-signatories:superior', show: (superior) => superior?.name },
    officeId: { label: 'manage-signatories:office', show: (id) => id && <UnitName id={id} /> },
    postId: { label: 'manage-signatories:post', show: (id) => <PostName id={id} /> },
    endedAt: { label: 'manage-signatories:endedAt', show: (at) => at && <Time at={at} /> },
  },
  columns: [
    { field: 'office', sort: 'office' },
    { field: 'colour', sort: 'colour' },
    { field: 'level' },
    { field: 'title' },
    { field: 'person' },
    { field: 'superior' },
  ],
  filters: [
    { name: 'regionId', label: 'manage-units:region', Picker: RegionPicker },
    {
      name: 'colour',
      label: 'manage-signatories:colour',
      options: colourValues.map((value) => ({ value, label: `terms:colour.${value}` as const })),
    },
  ],
  endable: true,
  writers: ['ADMIN'],
  form: {
    Fields: SignatoryFields,
    valuesOf: ({ office, colour, level, postId }) => ({ officeId: office.id, colour, level, postId }),
  },
  Acts: ({ row }) => <EndRow kind={SIGNATORIES} path="/api/v1/signatories" row={row} />,
};
