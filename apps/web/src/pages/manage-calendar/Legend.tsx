import { useTexts } from '../../i18n/use-texts.ts';
import css from './CalendarPage.module.css';
import { DayMark } from './MonthView.tsx';
import type { DayLook, YearMonth } from './year-days.ts';

const LOOKS: readonly DayLook[] = ['WORK', 'WEEKEND', 'HOLIDAY', 'MAKE_UP', 'REST'];

/** What the looks of the days mean, and how many there are of each. */
export function Legend({ months, hasOwn }: { readonly months: readonly YearMonth[]; readonly hasOwn: boolean }) {
  const { t } = useTexts();
  const days = months.flatMap((month) => month.days);
  return (
    <ul className={css.legend} aria-label={t('manage-calendar:legend')}>
      {LOOKS.map((look) => (
        <li key={look} className={css.meaning}>
          <span className={css.day} data-look={look} aria-hidden>
            1<DayMark look={look} />
          </span>
          {t(`manage-calendar:look.${look}`)}
          <span className={css.count}>{days.filter((day) => day.look === look).length}</span>
        </li>
      ))}
      {hasOwn && (
        <li className={css.meaning}>
          <span className={css.day} data-look="WORK" data-own aria-hidden>
            1
          </span>
          {t('manage-calendar:own')}
          <span className={css.count}>{days.filter((day) => day.isOwn).length}</span>
        </li>
      )}
    </ul>
  );
}
