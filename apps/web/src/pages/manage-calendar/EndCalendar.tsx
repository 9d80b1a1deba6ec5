import { endCalendar } from '../../api/calendars.ts';
import type { Calendar, CalendarReach } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCalendarChanged } from './use-calendar-changed.ts';

interface Props {
  readonly calendar: Calendar;
  readonly onDone: () => void;
}

/** No policy may name the calendar from then on; refused with their names while one does. */
export function EndCalendar({ calendar, onDone }: Props) {
  const { t } = useTexts();
  const changed = useCalendarChanged();
  return (
    <CommandForm<{ readonly source: string }, CalendarReach>
      danger
      draft={`manage/calendar/${calendar.code}/end`}
      submitLabel={t('manage-calendar:end')}
      send={({ source }, key) => endCalendar(calendar, source, key)}
      onDone={({ name }) => {
        void changed(t('manage-calendar:ended', { name }));
        onDone();
      }}
    >
      <p>{t('manage-calendar:endHint')}</p>
      <TextField name="source" label={t('manage-calendar:source')} max={200} hint={t('manage-calendar:sourceHint')} />
    </CommandForm>
  );
}
