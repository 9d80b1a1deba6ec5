import { Select } from 'antd';
import { useStatutoryLimits } from '../../api/reference.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { limitWords } from './limit-words.ts';

interface Props {
  readonly id?: string;
  readonly category: string;
  readonly value?: string | undefined;
  readonly onChange?: (value: string | undefined) => void;
}

/** 法定事项 of the category, each with its limit. */
export function StatutoryItemSelect({ id, category, value, onChange }: Props) {
  const { t } = useTexts();
  const { data: items = [], isPending } = useStatutoryLimits(category);
  return (
    <Select<string>
      {...(id ? { id } : {})}
      allowClear
      aria-label={t('case:dispatch.statutoryItem')}
      placeholder={t('case:dispatch.noStatutoryItem')}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      value={value ?? null}
      onChange={(next: string | undefined) => onChange?.(next)}
      options={items.map(({ code, name, limit }) => ({ value: code, label: `${name} · ${limitWords(limit, t)}` }))}
    />
  );
}
