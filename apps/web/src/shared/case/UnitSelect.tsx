import { Select } from 'antd';
import { useUnits } from '../../api/reference.ts';

interface Props {
  readonly id?: string;
  readonly label: string;
  readonly multiple?: boolean;
  /** Chosen elsewhere already. */
  readonly without?: string | undefined;
  /** Only units that may be charged with this case. */
  readonly forCase?: string;
  readonly value?: string | string[] | undefined;
  readonly onChange?: (value: string | string[]) => void;
}

/** Units, found by any part of the name. */
export function UnitSelect({ id, label, multiple = false, without, forCase, value, onChange }: Props) {
  const { data: units, isPending } = useUnits(forCase);
  const options = (units ?? [])
    .filter((unit) => unit.id !== without)
    .map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <Select<string | string[]>
      {...(id ? { id } : {})}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      allowClear
      aria-label={label}
      placeholder={label}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      value={value ?? null}
      onChange={(next) => onChange?.(next)}
      options={options}
    />
  );
}
