import { Form } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';

/** One to five, each by its word: five nameless stars say nothing to who cannot see them. */
export function RatingField({ label }: { readonly label: string }) {
  const { t } = useTexts();
  const words = t('case:followUp.stars', { returnObjects: true });
  const options = words.map((word, index) => ({ value: String(index + 1), label: word }));
  return (
    <Form.Item
      name="rating"
      label={label}
      normalize={(value: string) => Number(value)}
      getValueProps={(rating: number | undefined) => ({ value: rating?.toString() })}
      rules={[{ required: true, message: t('case:followUp.ratingRequired') }]}
    >
      <Chips label={label} options={options} />
    </Form.Item>
  );
}
