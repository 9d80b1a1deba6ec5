import { Form } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import { PersonPicker } from '../../shared/manage/reference-rows.tsx';

/** Who is to hold the post, or to stand in for it. */
export function PersonItem() {
  const { t } = useTexts();
  const label = t('manage-posts:person');
  return (
    <Form.Item name="personId" label={label} rules={[{ required: true, message: t('common:required', { label }) }]}>
      <PersonPicker label={label} />
    </Form.Item>
  );
}
