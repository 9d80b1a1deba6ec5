import { useTexts } from '../../i18n/use-texts.ts';
import css from './CalendarPage.module.css';
import { weekdayOf, type DayLook, type YearDay, type YearMonth } from './year-days.ts';

interface Props {
  readonly month: YearMonth;
  /** Null where no day can be written. */
  readonly choose: ((date: string) => void) | null;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const;

/** One month in weeks from Monday on; each day can be opened where it can be written. */
export function MonthView({ month: { month, blanks, days }, choose }: Props) {
  const { t } = useTexts();
  const cells = [...Array.from({ length: blanks }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) => cells.slice(at * 7, at * 7 + 7));
  return (
    <table className={css.month}>
      <caption className={css.caption}>{t('manage-calendar:month', { month })}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              {t(`manage-calendar:weekday.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at}>
            {week.map((day, column) => (
              <td key={day?.date ?? `blank ${column}`}>{day && <Day day={day} choose={choose} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, choose }: { readonly day: YearDay } & Pick<Props, 'choose'>) {
  const { t } = useTexts();
  const { date, look, name, isOwn } = day;
  const words = [
    date,
    t(`manage-calendar:weekday.${weekdayOf(date) as 0}`),
    t(`manage-calendar:look.${look}`),
    name,
    isOwn ? t('manage-calendar:own') : null,
  ];
  const label = words.filter(Boolean).join(' ');
  return (
    <button
      type="button"
      className={css.day}
      data-look={look}
      data-own={isOwn || undefined}
      aria-label={label}
      title={label}
      disabled={choose === null}
      onClick={() => choose?.(date)}
    >
      {Number(date.slice(8))}
      <DayMark look={look} />
    </button>
  );
}

/** What tells the kinds of days apart without colour. */
export function DayMark({ look }: { readonly look: DayLook }) {
  const { t } = useTexts();
  if (look === 'WORK' || look === 'WEEKEND') return null;
  return <span className={css.mark}>{t(`manage-calendar:mark.${look}`)}</span>;
}
