import { renameCalendar } from '../../api/calendars.ts';
import type { Calendar, CalendarReach } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCalendarChanged } from './use-calendar-changed.ts';

interface Props {
  readonly calendar: Calendar;
  readonly onDone: () => void;
}

/** Calls a calendar otherwise: its code, which policies name, stays. */
export function RenameCalendar({ calendar, onDone }: Props) {
  const { t } = useTexts();
  const changed = useCalendarChanged();
  return (
    <CommandForm<{ readonly name: string }, CalendarReach>
      draft={`manage/calendar/${calendar.code}/rename`}
      submitLabel={t('common:save')}
      initialValues={{ name: calendar.name }}
      send={({ name }, key) => renameCalendar(calendar, name, key)}
      onDone={({ name }) => {
        void changed(t('manage-calendar:renamed', { name }));
        onDone();
      }}
    >
      <TextField name="name" label={t('manage-calendar:name')} max={40} />
    </CommandForm>
  );
}
