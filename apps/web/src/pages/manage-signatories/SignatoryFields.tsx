import { Form, Select } from 'antd';
import { colourValues, signatoryLevelValues, type AddSignatory, type Signatory } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { PostPicker, UnitPicker } from '../../shared/manage/reference-rows.tsx';

export type SignatoryValues = AddSignatory;

/** Office, colour and level of a line stay: another one is another line. */
export function SignatoryFields({ row }: { readonly row: Signatory | null }) {
  const { t } = useTexts();
  const required = (label: string) => [{ required: true, message: t('common:required', { label }) }];
  return (
    <>
      {row === null && (
        <>
          <Form.Item
            name="officeId"
            label={t('manage-signatories:office')}
            rules={required(t('manage-signatories:office'))}
          >
            <UnitPicker label={t('manage-signatories:office')} />
          </Form.Item>
          <Form.Item
            name="colour"
            label={t('manage-signatories:colour')}
            rules={required(t('manage-signatories:colour'))}
          >
            <Select options={colourValues.map((value) => ({ value, label: t(`terms:colour.${value}`) }))} />
          </Form.Item>
          <Form.Item name="level" label={t('manage-signatories:level')} rules={required(t('manage-signatories:level'))}>
            <Select
              options={signatoryLevelValues.map((value) => ({ value, label: t(`manage-signatories:levels.${value}`) }))}
            />
          </Form.Item>
        </>
      )}
      <Form.Item
        name="postId"
        label={t('manage-signatories:post')}
        extra={t('manage-signatories:postHint')}
        rules={required(t('manage-signatories:post'))}
      >
        <PostPicker label={t('manage-signatories:post')} />
      </Form.Item>
    </>
  );
}
