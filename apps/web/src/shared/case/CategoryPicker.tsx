import { Select } from 'antd';
import { categoryValues, type Category } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './Chips.module.css';
import { Chips } from './Chips.tsx';

interface FieldProps {
  readonly id?: string;
  readonly value?: Category;
  readonly onChange?: (value: Category) => void;
}

/** All categories at a glance: one tap while filing. */
export function CategoryPicker({ id, value, onChange }: FieldProps) {
  const { t } = useTexts();
  const options = categoryValues.map((category) => ({ value: category, label: t(`terms:category.${category}`) }));
  return (
    <Chips
      {...(id ? { id } : {})}
      className={css.grid}
      label={t('case:category')}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}

interface FilterProps {
  readonly value: Category | undefined;
  readonly onChange: (value: Category | undefined) => void;
}

/** As a filter of a list. */
export function CategorySelect({ value, onChange }: FilterProps) {
  const { t } = useTexts();
  return (
    <Select<Category>
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('case:category')}
      placeholder={t('case:category')}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      options={categoryValues.map((category) => ({ value: category, label: t(`terms:category.${category}`) }))}
    />
  );
}
