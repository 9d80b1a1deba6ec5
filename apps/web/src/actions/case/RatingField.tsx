import { Form, Rate } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';

/** One to five stars, each with its word. */
export function RatingField({ label }: { readonly label: string }) {
  const { t } = useTexts();
  const words = t('case:followUp.stars', { returnObjects: true });
  const rating = Form.useWatch<number | undefined>('rating');
  return (
    <Form.Item
      name="rating"
      label={label}
      extra={rating ? words[rating - 1] : undefined}
      rules={[{ required: true, message: t('case:followUp.ratingRequired') }]}
    >
      <Rate tooltips={[...words]} style={{ fontSize: 30 }} />
    </Form.Item>
  );
}
