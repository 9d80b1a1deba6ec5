import type { Calendar, CalendarDay, WrittenCalendarYear } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FormPanel } from '../../shared/form/FormPanel.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { AddCalendar } from './AddCalendar.tsx';
import { EndCalendar } from './EndCalendar.tsx';
import { RenameCalendar } from './RenameCalendar.tsx';
import { DayForm } from './DayForm.tsx';
import { PasteNotice } from './PasteNotice.tsx';
import type { YearDay } from './year-days.ts';

/** In the address while a local calendar is set up. */
export const NEW = 'new';
/** In the address while a notice is read. */
export const NOTICE = 'notice';
/** In the address while a calendar is called otherwise. */
export const RENAME = 'rename';
/** In the address while a local calendar is ended. */
export const END = 'end';

interface Props {
  readonly calendar: Calendar;
  readonly year: number;
  /** What is written of the year: a notice's days, or a local calendar's own. */
  readonly own: readonly CalendarDay[];
  /** Every day of the year. */
  readonly days: readonly YearDay[];
  /** {@link NEW}, {@link NOTICE}, {@link RENAME}, {@link END}, or a date. */
  readonly panel: string | null;
  readonly close: () => void;
}

/** The open form beside the year. */
export function CalendarPanel({ calendar, year, own, days, panel, close }: Props) {
  const { t } = useTexts();
  const [, change] = useSearchChanges();
  const day = days.find(({ date }) => date === panel);
  const wrote = ({ year: of, recomputation }: WrittenCalendarYear) =>
    change({ year: String(of), panel: undefined, recomputation: recomputation ?? undefined });
  if (panel === NEW)
    return (
      <FormPanel isOpen title={t('manage-calendar:add')} close={close} from={null}>
        <AddCalendar
          basedOn={calendar.basedOn ?? calendar.code}
          onDone={(code) => change({ calendar: code, panel: undefined })}
        />
      </FormPanel>
    );
  if (panel === NOTICE && calendar.basedOn === null)
    return (
      <FormPanel isOpen title={t('manage-calendar:paste')} close={close} from={null}>
        <PasteNotice calendar={calendar} year={year} onDone={wrote} />
      </FormPanel>
    );
  if (panel === RENAME)
    return (
      <FormPanel isOpen title={t('manage-calendar:rename')} close={close} from={null}>
        <RenameCalendar calendar={calendar} onDone={close} />
      </FormPanel>
    );
  if (panel === END && calendar.basedOn !== null)
    return (
      <FormPanel isOpen title={t('manage-calendar:end')} close={close} from={null}>
        <EndCalendar calendar={calendar} onDone={close} />
      </FormPanel>
    );
  if (!day) return null;
  return (
    <FormPanel isOpen title={t('manage-calendar:dayTitle', { date: day.date })} close={close} from={null}>
      <DayForm key={day.date} calendar={calendar} year={year} own={own} day={day} onDone={wrote} />
    </FormPanel>
  );
}
