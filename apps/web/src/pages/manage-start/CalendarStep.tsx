import { Button } from 'antd';
import { useCalendars } from '../../api/calendars.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { StepProps } from './ManageStartPage.tsx';
import css from './ManageStartPage.module.css';
import { RoomLink } from './RoomLink.tsx';

/** How far the working calendar reaches, and the way to the page where a notice is pasted. */
export function CalendarStep({ next }: StepProps) {
  const { t } = useTexts();
  const { data: calendars = [] } = useCalendars(true);
  return (
    <>
      <ul className={css.rows}>
        {calendars.map(({ code, coveredUntil, daysLeft }) => (
          <li key={code}>{t('manage-start:calendar.reach', { code, date: coveredUntil, count: daysLeft })}</li>
        ))}
      </ul>
      <div className={css.ways}>
        <Button type="primary" onClick={next}>
          {t('manage-start:goOn')}
        </Button>
        <RoomLink path="/manage/calendar" text={t('manage-start:calendar.open')} />
      </div>
    </>
  );
}
