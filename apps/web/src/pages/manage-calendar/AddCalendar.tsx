import { Form } from 'antd';
import { addCalendar } from '../../api/calendars.ts';
import type { AddCalendarRequest } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCalendarChanged } from './use-calendar-changed.ts';

type Values = Omit<AddCalendarRequest, 'basedOn'>;

interface Props {
  /** The calendar it will stand on. */
  readonly basedOn: string;
  readonly onDone: (code: string) => void;
}

/** Sets up a local calendar over the national one. */
export function AddCalendar({ basedOn, onDone }: Props) {
  const { t } = useTexts();
  const changed = useCalendarChanged();
  const [form] = Form.useForm<Values>();
  return (
    <CommandForm<Values, { readonly code: string; readonly name: string }>
      form={form}
      draft="manage/calendar/new"
      submitLabel={t('manage-calendar:add')}
      send={(values, key) => addCalendar({ ...values, basedOn }, key)}
      onDone={({ code, name }) => {
        void changed(t('manage-calendar:added', { name })).then(() => onDone(code));
      }}
    >
      <p>{t('manage-calendar:addHint', { code: basedOn })}</p>
      <TextField name="name" label={t('manage-calendar:name')} max={40} />
      <TextField name="code" label={t('manage-calendar:code')} max={20} hint={t('manage-calendar:codeHint')} />
      <TextField name="source" label={t('manage-calendar:decision')} max={200} optional />
    </CommandForm>
  );
}
