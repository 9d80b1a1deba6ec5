import { Select } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import { useCategoryOptions } from './category-words.ts';
import css from './Chips.module.css';
import { Chips } from './Chips.tsx';

interface FieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** All active categories at a glance: one tap while filing. */
export function CategoryPicker({ id, value, onChange }: FieldProps) {
  const { t } = useTexts();
  return (
    <Chips
      {...(id ? { id } : {})}
      className={css.grid}
      label={t('case:category')}
      options={useCategoryOptions()}
      value={value}
      onChange={onChange}
    />
  );
}

interface FilterProps {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** As a filter of a list: old cases bear former categories, too. */
export function CategorySelect({ value, onChange }: FilterProps) {
  const { t } = useTexts();
  return (
    <Select<string>
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('case:category')}
      placeholder={t('case:category')}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      options={useCategoryOptions({ former: true })}
    />
  );
}
