import type { Region } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { managedApi, type RowOf } from '../../shared/manage/managed-api.ts';
import type { ManagedKind, ManagedRow } from '../../shared/manage/managed-kind.ts';
import { UnitName } from '../../shared/manage/reference-rows.tsx';
import { RegionFields, type RegionValues } from './RegionFields.tsx';

/** What the history calls the offices; a row has them in one. */
type Row = RowOf<'/api/v1/regions'> &
  ManagedRow & { readonly [Office in keyof Region['offices'] as `${Office}Id`]?: string | null };

const officeName = (id: string | null | undefined) => id && <UnitName id={id} />;

/** 市、县区、园区: whose offices handle what, and what their papers bear. */
export const REGIONS: ManagedKind<Row, RegionValues> = {
  name: 'regions',
  api: managedApi('/api/v1/regions'),
  title: 'manage-regions:title',
  addLabel: 'manage-regions:add',
  empty: 'manage-regions:empty',
  searchLabel: 'manage-regions:search',
  nameOf: ({ name }) => name,
  fields: {
    name: { label: 'manage-regions:name' },
    shortName: { label: 'manage-regions:shortName' },
    code: { label: 'manage-regions:code' },
    adminCode: { label: 'manage-regions:adminCode' },
    tier: { label: 'manage-regions:tier', show: (tier, t) => t(`manage-units:tiers.${tier}`) },
    docCode: { label: 'manage-regions:docCode' },
    areaCode: { label: 'manage-regions:areaCode' },
    casePrefix: { label: 'manage-regions:casePrefix' },
    offices: { label: 'manage-regions:offices', show: (offices) => <Offices offices={offices} /> },
    // As histories tell of them.
    dispatchEnterpriseId: { label: 'manage-regions:office.dispatchEnterprise', show: officeName },
    dispatchProjectId: { label: 'manage-regions:office.dispatchProject', show: officeName },
    supervisionId: { label: 'manage-regions:office.supervision', show: officeName },
    governmentId: { label: 'manage-regions:office.government', show: officeName },
    hotlineId: { label: 'manage-regions:office.hotline', show: officeName },
  },
  columns: [
    { field: 'name', sort: 'name' },
    { field: 'code', sort: 'code' },
    { field: 'tier' },
    { field: 'docCode' },
    { field: 'offices' },
  ],
  writers: ['ADMIN'],
  form: {
    Fields: RegionFields,
    valuesOf: ({ name, shortName, code, adminCode, docCode, areaCode, casePrefix, offices }) => ({
      ...{ name, shortName, code, adminCode, docCode, areaCode, casePrefix, offices },
    }),
  },
};

function Offices({ offices }: { readonly offices: Row['offices'] }) {
  const { t } = useTexts();
  return (
    <>
      {t('manage-regions:office.supervision')}
      {t('manage:history.colon')}
      <UnitName id={offices.supervision} />
    </>
  );
}
