import { Checkbox, Form, Radio, Select } from 'antd';
import { partyKindValues, projectStageValues, type Party } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import { RegionPicker } from '../../shared/manage/reference-rows.tsx';

/** The kind is chosen once. Whom to call is shown to those who file for the party; others may replace it unseen. */
export function PartyFields({ row }: { readonly row: Party | null }) {
  const { t } = useTexts();
  const form = Form.useFormInstance<{ kind?: Party['kind'] }>();
  const chosen = Form.useWatch('kind', form);
  const kind = row?.kind ?? chosen;
  const isHidden = row !== null && row.contact === null;
  return (
    <>
      {row === null && (
        <Form.Item name="kind" label={t('manage-parties:kind')}>
          <Radio.Group
            options={partyKindValues.map((value) => ({ value, label: t(`manage-parties:kinds.${value}`) }))}
          />
        </Form.Item>
      )}
      <TextField name="name" label={t('manage-parties:name')} max={100} />
      <TextField name="code" label={t('manage-parties:code')} max={50} />
      <Form.Item
        name="regionId"
        label={t('manage-parties:region')}
        rules={[{ required: true, message: t('common:required', { label: t('manage-parties:region') }) }]}
      >
        <RegionPicker label={t('manage-parties:region')} />
      </Form.Item>
      <Form.Item name="aboveScale" valuePropName="checked">
        <Checkbox>{t('manage-parties:aboveScale')}</Checkbox>
      </Form.Item>
      <Form.Item name="chainLeader" valuePropName="checked">
        <Checkbox>{t('manage-parties:chainLeader')}</Checkbox>
      </Form.Item>
      {kind === 'PROJECT' && (
        <Form.Item name="stage" label={t('manage-parties:stage')}>
          <Select
            allowClear
            options={projectStageValues.map((value) => ({ value, label: t(`manage-parties:stages.${value}`) }))}
          />
        </Form.Item>
      )}
      <TextField
        name={['contact', 'name']}
        label={t('manage-parties:contactName')}
        max={30}
        optional={isHidden}
        {...(isHidden && { hint: t('manage-parties:contactHidden') })}
      />
      <TextField
        name={['contact', 'phone']}
        label={t('manage-parties:contactPhone')}
        max={30}
        inputMode="tel"
        optional={isHidden}
      />
    </>
  );
}
