import { Input } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import { daysOf, spanFrom, spanTo } from './day-span.ts';
import css from './LedgerFilters.module.css';

interface Props {
  /** What lies in the span, such as when it was filed. */
  readonly label: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onChange: (from: string | undefined, to: string | undefined) => void;
}

/** From which day to which; the browser's own fields, which a thumb can work. */
export function DaySpan({ label, from, to, onChange }: Props) {
  const { t } = useTexts();
  const [first, last] = daysOf(from, to);
  return (
    <div className={css.span} role="group" aria-label={label}>
      <span>{label}</span>
      <Input
        type="date"
        aria-label={t('ledger:firstDay', { label })}
        value={first ?? ''}
        max={last}
        onChange={(e) => onChange(spanFrom(e.target.value), to)}
      />
      <Input
        type="date"
        aria-label={t('ledger:lastDay', { label })}
        value={last ?? ''}
        min={first}
        onChange={(e) => onChange(from, spanTo(e.target.value))}
      />
    </div>
  );
}
