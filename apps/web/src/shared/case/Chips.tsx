import { useId } from 'react';
import css from './Chips.module.css';

interface Props<V extends string> {
  readonly id?: string;
  readonly className?: string | undefined;
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value?: V | undefined;
  readonly onChange?: ((value: V) => void) | undefined;
}

/** One of a few words: radio buttons that look like what a thumb can hit. */
export function Chips<V extends string>({ id, className, label, options, value, onChange }: Props<V>) {
  const name = useId();
  return (
    <div id={id} role="radiogroup" aria-label={label} className={`${css.chips} ${className ?? ''}`}>
      {options.map((option) => (
        <label key={option.value} className={css.chip}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange?.(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
