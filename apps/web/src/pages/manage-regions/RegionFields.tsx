import { Form } from 'antd';
import type { Region } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import { UnitPicker } from '../../shared/manage/reference-rows.tsx';

export type RegionValues = Pick<
  Region,
  'name' | 'shortName' | 'code' | 'adminCode' | 'docCode' | 'areaCode' | 'casePrefix' | 'offices'
>;

const OFFICES = ['dispatchEnterprise', 'dispatchProject', 'supervision', 'government'] as const;

/** A new region has the city's offices until it has its own. */
export function RegionFields({ row }: { readonly row: Region | null }) {
  const { t } = useTexts();
  const isCity = row?.tier === 'CITY';
  const offices = isCity ? ([...OFFICES, 'hotline'] as const) : OFFICES;
  return (
    <>
      <TextField name="name" label={t('manage-regions:name')} max={50} hint={t('manage-regions:nameHint')} />
      <TextField name="shortName" label={t('manage-regions:shortName')} max={20} />
      <TextField name="code" label={t('manage-regions:code')} max={20} />
      <TextField name="adminCode" label={t('manage-regions:adminCode')} max={12} optional />
      <TextField name="docCode" label={t('manage-regions:docCode')} max={20} hint={t('manage-regions:docCodeHint')} />
      {isCity && (
        <>
          <TextField name="areaCode" label={t('manage-regions:areaCode')} max={6} optional inputMode="tel" />
          <TextField
            name="casePrefix"
            label={t('manage-regions:casePrefix')}
            max={6}
            hint={t('manage-regions:casePrefixHint')}
          />
        </>
      )}
      {offices.map((office) => (
        <Form.Item
          key={office}
          name={['offices', office]}
          label={t(`manage-regions:office.${office}`)}
          extra={row === null ? t('manage-regions:officeHint') : undefined}
        >
          <UnitPicker label={t(`manage-regions:office.${office}`)} />
        </Form.Item>
      ))}
    </>
  );
}
