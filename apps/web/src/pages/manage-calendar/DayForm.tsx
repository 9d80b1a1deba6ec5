import { Form, Radio } from 'antd';
import { writeCalendarYear } from '../../api/calendars.ts';
import {
  type Calendar,
  type CalendarDay,
  dayKindValues,
  type DayKind,
  type WrittenCalendarYear,
} from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useAskWithMoves } from './use-ask-with-moves.tsx';
import { useCalendarChanged } from './use-calendar-changed.ts';
import { withDay, type YearDay } from './year-days.ts';

/** Says nothing of the day: it follows the weekday, or the calendar below. */
const AS_USUAL = 'AS_USUAL';

interface Values {
  readonly kind: DayKind | typeof AS_USUAL;
  readonly name?: string;
  readonly source: string;
}

interface Props {
  readonly calendar: Calendar;
  readonly year: number;
  readonly own: readonly CalendarDay[];
  readonly day: YearDay;
  readonly onDone: (written: WrittenCalendarYear) => void;
}

/** Says of one day otherwise than the calendar does: a version of its own, with what it is from. */
export function DayForm({ calendar: { code, version, basedOn }, year, own, day, onDone }: Props) {
  const { t } = useTexts();
  const changed = useCalendarChanged();
  const said = own.find(({ date }) => date === day.date);
  const { ask, dialog } = useAskWithMoves({ code, year });
  const daysOf = ({ kind, name }: Values) => {
    const next = kind === AS_USUAL ? null : { date: day.date, kind, ...(name && { name }) };
    return [...withDay(own, day.date, next)];
  };
  return (
    <CommandForm<Values, WrittenCalendarYear>
      draft={`manage/calendar/${code}/${day.date}`}
      submitLabel={t('common:save')}
      initialValues={{ kind: said?.kind ?? AS_USUAL, ...(said?.name && { name: said.name }) }}
      askFirst={(values) => ask(daysOf(values))}
      send={(values, key) =>
        writeCalendarYear({ code, year, version }, { days: daysOf(values), source: values.source }, key)
      }
      onDone={(written) => {
        void changed(t('manage-calendar:saved', { date: day.date }));
        onDone(written);
      }}
    >
      <Form.Item name="kind" label={t('manage-calendar:kind')}>
        <Radio.Group
          options={([AS_USUAL, ...dayKindValues] as const).map((value) => ({
            value,
            label:
              value === AS_USUAL
                ? t(basedOn === null ? 'manage-calendar:asWeekday' : 'manage-calendar:asBelow')
                : t(`manage-calendar:kinds.${value}`),
          }))}
        />
      </Form.Item>
      <TextField name="name" label={t('manage-calendar:dayName')} max={20} optional />
      <TextField name="source" label={t('manage-calendar:source')} max={200} hint={t('manage-calendar:sourceHint')} />
      {dialog}
    </CommandForm>
  );
}
