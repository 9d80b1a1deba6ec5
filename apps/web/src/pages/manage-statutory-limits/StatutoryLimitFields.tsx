import { Form, Select } from 'antd';
import type { StatutoryLimit } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useCategoryOptions } from '../../shared/case/category-words.ts';
import { TextField } from '../../shared/form/TextField.tsx';

export type StatutoryLimitValues = Pick<StatutoryLimit, 'code' | 'name' | 'category' | 'limit' | 'basis'>;

/** The code stays: dispatching names it. */
export function StatutoryLimitFields({ row }: { readonly row: StatutoryLimit | null }) {
  const { t } = useTexts();
  const category = t('manage-routes:category');
  return (
    <>
      {row === null && (
        <TextField
          name="code"
          label={t('manage-statutory-limits:code')}
          max={50}
          hint={t('manage-statutory-limits:codeHint')}
        />
      )}
      <TextField name="name" label={t('manage-statutory-limits:name')} max={100} />
      <Form.Item
        name="category"
        label={category}
        rules={[{ required: true, message: t('common:required', { label: category }) }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={useCategoryOptions()} />
      </Form.Item>
      <TextField
        name="limit"
        label={t('manage-statutory-limits:limit')}
        max={10}
        hint={t('manage-statutory-limits:limitHint')}
      />
      <TextField name="basis" label={t('manage-statutory-limits:basis')} max={200} optional />
    </>
  );
}
