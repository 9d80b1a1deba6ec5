import { useCalendars } from '../../api/calendars.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { holds, useMe } from '../session/me.ts';
import css from './CalendarBanner.module.css';

/** The next year's notice should be written by then. */
const DAYS_BEFORE = 60;

/** Says to those who can do something about it that the working calendar ends, or has ended. */
export function CalendarBanner() {
  const { t } = useTexts();
  const { data } = useCalendars(holds(useMe(), 'ADMIN', 'SUPERVISOR'));
  // A local calendar ends with the one that it stands on.
  const ending = data?.filter(({ basedOn, daysLeft }) => basedOn === null && daysLeft <= DAYS_BEFORE) ?? [];
  if (ending.length === 0) return null;
  return (
    <div role="status" className={css.banner}>
      {ending.map(({ code, coveredUntil, daysLeft }) => (
        <p key={code} className={css.line}>
          {t(daysLeft < 0 ? 'common:calendarEnded' : 'common:calendarEnds', {
            date: coveredUntil,
            count: daysLeft,
            year: Number(coveredUntil.slice(0, 4)) + 1,
          })}
        </p>
      ))}
    </div>
  );
}
