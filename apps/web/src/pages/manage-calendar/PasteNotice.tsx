import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { readNotice, writeCalendarYear } from '../../api/calendars.ts';
import type { Calendar, ReadNotice, WrittenCalendarYear } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import css from './PasteNotice.module.css';
import { ReadLines } from './ReadLines.tsx';
import { useAskWithMoves } from './use-ask-with-moves.tsx';
import { useCalendarChanged } from './use-calendar-changed.ts';

const MOST = 20_000;

interface Props {
  readonly calendar: Calendar;
  /** The year that the page shows; a year that is covered already may be written anew. */
  readonly year: number;
  readonly onDone: (written: WrittenCalendarYear) => void;
}

/** A notice from its words: pasted, read line by line, kept once it is understood whole and confirmed. */
export function PasteNotice({ calendar, year: shown, onDone }: Props) {
  const { t } = useTexts();
  const textId = useId();
  const next = Number(calendar.coverage.to.slice(0, 4)) + 1;
  const first = Number(calendar.coverage.from.slice(0, 4));
  const [year, setYear] = useState(shown < new Date().getFullYear() ? shown : next);
  const [text, setText] = useState('');
  const read = useMutation({ mutationFn: () => readNotice(calendar.code, year, text) });
  const write = (words: string) => {
    setText(words);
    read.reset();
  };
  return (
    <div className={css.paste}>
      <label className={css.field}>
        {t('manage-calendar:noticeYear')}
        <Select<number>
          aria-label={t('manage-calendar:noticeYear')}
          value={year}
          onChange={(chosen) => {
            setYear(chosen);
            read.reset();
          }}
          options={Array.from({ length: next - first + 1 }, (_, at) => ({
            value: next - at,
            label: t(at === 0 ? 'manage-calendar:nextYear' : 'manage-calendar:year', { year: next - at }),
          }))}
        />
      </label>
      <div className={css.field}>
        <label htmlFor={textId}>{t('manage-calendar:noticeText')}</label>
        <Input.TextArea
          id={textId}
          value={text}
          maxLength={MOST}
          autoSize={{ minRows: 6, maxRows: 12 }}
          placeholder={t('manage-calendar:noticeHint')}
          onChange={(e) => write(e.target.value)}
        />
      </div>
      <Button
        type={read.data ? 'default' : 'primary'}
        disabled={text.trim() === ''}
        loading={read.isPending}
        onClick={() => read.mutate()}
      >
        {t('manage-calendar:read')}
      </Button>
      {read.error && <FormProblem error={read.error} />}
      {read.data && (
        <>
          <ReadLines read={read.data} />
          {read.data.faults.length === 0 && <Confirm calendar={calendar} read={read.data} onDone={onDone} />}
        </>
      )}
    </div>
  );
}

interface ConfirmProps {
  readonly calendar: Calendar;
  readonly read: ReadNotice;
  readonly onDone: (written: WrittenCalendarYear) => void;
}

/** Keeps what was read, under the number of the notice. */
function Confirm({ calendar: { code, version }, read: { year, documentNumber, days }, onDone }: ConfirmProps) {
  const { t } = useTexts();
  const changed = useCalendarChanged();
  const { ask, dialog } = useAskWithMoves({ code, year });
  return (
    <CommandForm<{ readonly source: string }, WrittenCalendarYear>
      draft={`manage/calendar/${code}/notice/${year}/${documentNumber ?? ''}`}
      submitLabel={t('manage-calendar:confirm', { year })}
      initialValues={documentNumber === null ? {} : { source: documentNumber }}
      askFirst={() => ask(days)}
      send={({ source }, key) => writeCalendarYear({ code, year, version }, { days, source }, key)}
      onDone={(written) => {
        void changed(t('manage-calendar:written', { year })).then(() => onDone(written));
      }}
    >
      <TextField name="source" label={t('manage-calendar:source')} max={200} />
      {dialog}
    </CommandForm>
  );
}
