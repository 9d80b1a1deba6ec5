import { AutoComplete, Form, InputNumber } from 'antd';
import type { Unit } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import { RegionPicker } from '../../shared/manage/reference-rows.tsx';
import { UNIT_KINDS, unitKindWords } from '../../shared/manage/unit-kinds.ts';

export type UnitValues = Pick<Unit, 'name' | 'code' | 'kind' | 'sortOrder' | 'contact'> &
  Partial<Pick<Unit, 'regionId'>>;

const MOST = 30;

/** A unit stays in its region; whom papers name is asked for offices that issue orders. */
export function UnitFields({ row }: { readonly row: Unit | null }) {
  const { t } = useTexts();
  const kinds = UNIT_KINDS.map((value) => ({ value, label: `${value} ${unitKindWords(value, t)}` }));
  const required = (label: string) => [{ required: true, message: t('common:required', { label }) }];
  return (
    <>
      <TextField name="name" label={t('manage-units:name')} max={100} hint={t('manage-units:nameHint')} />
      <TextField name="code" label={t('manage-units:code')} max={50} />
      {row === null && (
        <Form.Item name="regionId" label={t('manage-units:region')} rules={required(t('manage-units:region'))}>
          <RegionPicker label={t('manage-units:region')} />
        </Form.Item>
      )}
      <Form.Item
        name="kind"
        label={t('manage-units:kind')}
        extra={t('manage-units:kindHint')}
        rules={required(t('manage-units:kind'))}
      >
        <AutoComplete options={kinds} showSearch={{ filterOption: true }} />
      </Form.Item>
      <Form.Item name="sortOrder" label={t('manage-units:sortOrder')} extra={t('manage-units:sortOrderHint')}>
        <InputNumber min={0} precision={0} />
      </Form.Item>
      <TextField name={['contact', 'name']} label={t('manage-units:contactName')} max={MOST} optional />
      <TextField
        name={['contact', 'phone']}
        label={t('manage-units:contactPhone')}
        max={MOST}
        inputMode="tel"
        optional
      />
    </>
  );
}
