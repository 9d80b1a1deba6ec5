import { Select } from 'antd';
import type { StatutoryLimit } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { limitWords } from './limit-words.ts';

interface Props {
  readonly id?: string;
  readonly items: readonly StatutoryLimit[];
  readonly value?: string | undefined;
  readonly onChange?: (value: string | undefined) => void;
}

/** 法定事项 that a case may be charged with, each with its limit. */
export function StatutoryItemSelect({ id, items, value, onChange }: Props) {
  const { t } = useTexts();
  return (
    <Select<string>
      {...(id ? { id } : {})}
      allowClear
      aria-label={t('case:dispatch.statutoryItem')}
      placeholder={t('case:dispatch.noStatutoryItem')}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? null}
      onChange={(next: string | undefined) => onChange?.(next)}
      options={items.map(({ code, name, limit }) => ({ value: code, label: `${name} · ${limitWords(limit, t)}` }))}
    />
  );
}
