import { urgencyValues, type Urgency } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from './Chips.tsx';

interface Props {
  readonly id?: string;
  readonly value?: Urgency;
  readonly onChange?: (value: Urgency) => void;
}

/** 特急、急、一般、复杂. */
export function UrgencyPicker({ id, value, onChange }: Props) {
  const { t } = useTexts();
  const options = urgencyValues.map((urgency) => ({ value: urgency, label: t(`terms:urgency.${urgency}`) }));
  return (
    <Chips {...(id ? { id } : {})} label={t('case:urgency')} options={options} value={value} onChange={onChange} />
  );
}
