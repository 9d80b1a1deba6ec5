import { Checkbox, Form, InputNumber } from 'antd';
import type { Category } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../shared/form/TextField.tsx';

export type CategoryValues = Pick<Category, 'code' | 'zh' | 'en' | 'hintZh' | 'hintEn' | 'sortOrder' | 'active'>;

/** The code stays: cases, routes and policies name it. */
export function CategoryFields({ row }: { readonly row: Category | null }) {
  const { t } = useTexts();
  return (
    <>
      {row === null && (
        <TextField name="code" label={t('manage-categories:code')} max={40} hint={t('manage-categories:codeHint')} />
      )}
      <TextField name="zh" label={t('manage-categories:zh')} max={20} />
      <TextField name="en" label={t('manage-categories:en')} max={40} />
      <TextField name="hintZh" label={t('manage-categories:hintZh')} max={200} hint={t('manage-categories:hintHint')} />
      <TextField name="hintEn" label={t('manage-categories:hintEn')} max={200} />
      <Form.Item
        name="sortOrder"
        label={t('manage-categories:sortOrder')}
        extra={t('manage-categories:sortOrderHint')}
        rules={[{ required: true, message: t('common:required', { label: t('manage-categories:sortOrder') }) }]}
      >
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="active" valuePropName="checked" extra={t('manage-categories:activeHint')}>
        <Checkbox>{t('manage-categories:active')}</Checkbox>
      </Form.Item>
    </>
  );
}
