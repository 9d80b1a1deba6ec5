import type { CalendarPreview, LimitShift } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './Moves.module.css';

interface Props {
  readonly of: Pick<CalendarPreview, 'cases' | 'casesMoved' | 'limits' | 'later' | 'earlier' | 'shifts'>;
  /** Limits that wait for a year and get their end. */
  readonly computed?: number;
}

/** How many limits move, later or earlier, and by how many days. */
export function MoveTally({ of: { cases, casesMoved, limits, later, earlier, shifts }, computed = 0 }: Props) {
  const { t } = useTexts();
  const counts = { cases, casesMoved, limits, later, earlier, ...(computed > 0 && { computed }) };
  return (
    <div className={css.tally}>
      <dl className={css.counts}>
        {Object.entries(counts).map(([name, count]) => (
          <div key={name} className={css.count}>
            <dt>{t(`manage-moves:count.${name as keyof typeof counts}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {shifts.length > 0 && (
        <ul className={css.shifts} aria-label={t('manage-moves:shifts')}>
          {shifts.map((shift) => (
            <Shift key={shift.days} of={shift} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Shift({ of: { days, limits } }: { readonly of: LimitShift }) {
  const { t } = useTexts();
  const way = days === 0 ? 'SAME_DAY' : days < 0 ? 'EARLIER' : 'LATER';
  return (
    <li className={css.shift} data-earlier={days < 0 || undefined}>
      {t(`manage-moves:shift.${way}`, { days: Math.abs(days), limits })}
    </li>
  );
}
