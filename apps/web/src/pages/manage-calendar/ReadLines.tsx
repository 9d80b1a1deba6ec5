import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { CalendarDay, NoticeFault, NoticeLine, ReadNotice } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './PasteNotice.module.css';
import { spansOf } from './year-days.ts';

/** The notice line by line: what each gives, and what is wrong in it, where it is wrong. */
export function ReadLines({ read: { lines, days, faults, year } }: { readonly read: ReadNotice }) {
  const { t } = useTexts();
  const whole = faults.filter(({ line }) => line === null);
  return (
    <section aria-label={t('manage-calendar:understood')}>
      <p className={css.sum} role="status" data-wrong={faults.length > 0 || undefined}>
        {faults.length > 0 ? <WarningOutlined /> : <CheckCircleOutlined />}{' '}
        {faults.length > 0
          ? t('manage-calendar:faults', { count: faults.length })
          : t('manage-calendar:whole', { year, off: countOf(days, 'HOLIDAY'), work: countOf(days, 'WORK') })}
      </p>
      <Faults faults={whole} />
      <ol className={css.lines}>
        {lines.map((line, at) => (
          <Line key={at} line={line} faults={faults.filter((fault) => fault.line === line.line)} />
        ))}
      </ol>
    </section>
  );
}

function Line({
  line: { line, text, part, days },
  faults,
}: {
  readonly line: NoticeLine;
  readonly faults: readonly NoticeFault[];
}) {
  const { t } = useTexts();
  return (
    <li className={css.line} data-wrong={faults.length > 0 || undefined} data-part={part}>
      <span className={css.number}>{line}</span>
      <div>
        <p className={css.text}>{text}</p>
        {days.length > 0 ? (
          <p className={css.gives}>
            {givesOf(days)
              .map(({ look, count, spans }) => t(`manage-calendar:gives.${look}`, { count, spans }))
              .join(t('manage-calendar:and'))}
          </p>
        ) : (
          part === 'NOTE' && faults.length === 0 && <p className={css.note}>{t('manage-calendar:note')}</p>
        )}
        <Faults faults={faults} />
      </div>
    </li>
  );
}

function Faults({ faults }: { readonly faults: readonly NoticeFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className={css.faults}>
      {faults.map(({ code, message }) => (
        <li key={`${code} ${message}`}>
          <WarningOutlined /> {message}
        </li>
      ))}
    </ul>
  );
}

function givesOf(days: readonly CalendarDay[]) {
  return (['HOLIDAY', 'WORK'] as const).flatMap((look) => {
    const dates = days.filter(({ kind }) => kind === look).map(({ date }) => date);
    if (dates.length === 0) return [];
    const spans = spansOf(dates.toSorted()).map(([first, last]) => (first === last ? first : `${first}～${last}`));
    return [{ look, count: dates.length, spans: spans.join('、') }];
  });
}

const countOf = (days: readonly CalendarDay[], kind: string): number => days.filter((day) => day.kind === kind).length;
