import { useCalendarVersions } from '../../api/calendars.ts';
import type { Calendar, CalendarVersion, CalendarYear, CalendarYearVersion } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../../shared/Section.tsx';
import { Time } from '../../shared/time/Time.tsx';
import css from './CalendarPage.module.css';
import { YearHistory } from './YearHistory.tsx';

interface Props {
  readonly calendar: Calendar;
  readonly year: number;
  /** The year as it is written. */
  readonly written: CalendarYear | undefined;
  readonly history: readonly CalendarYearVersion[];
  /** The former version that the page shows; null for the year as it is. */
  readonly shown: number | null;
}

/** Where the shown year is from, and all versions of the calendar, the newest first. */
export function Versions({ calendar: { code, version, basedOn }, year, written, history, shown }: Props) {
  const { t } = useTexts();
  const { data: versions = [] } = useCalendarVersions(code);
  return (
    <Section title={t('manage-calendar:sources')}>
      <dl className={css.source}>
        <dt>{t('manage-calendar:year', { year })}</dt>
        <dd>
          {written?.source ??
            t(basedOn === null ? 'manage-calendar:noSource' : 'manage-calendar:nothingOwn', { code: basedOn })}
          {written?.writtenAt && (
            <p className={css.who}>
              {t('manage-calendar:version', { version: written.version })} ·{' '}
              {written.writtenBy?.name ?? t('manage-calendar:program')} · <Time at={written.writtenAt} style="date" />
            </p>
          )}
        </dd>
      </dl>
      {history.length > 1 && (
        <details className={css.versions} open={shown !== null || undefined}>
          <summary>{t('manage-calendar:yearHistory', { year, count: history.length })}</summary>
          <YearHistory history={history} shown={shown} />
        </details>
      )}
      <details className={css.versions}>
        <summary>{t('manage-calendar:versions', { count: version })}</summary>
        <ol>
          {versions.map((one) => (
            <Version key={one.version} version={one} />
          ))}
        </ol>
      </details>
    </Section>
  );
}

function Version({ version: { version, years, source, writtenBy, writtenAt } }: { readonly version: CalendarVersion }) {
  const { t } = useTexts();
  return (
    <li className={css.version}>
      <p>
        <strong>{t('manage-calendar:version', { version })}</strong> {source}
      </p>
      <p className={css.who}>
        {years.length > 0 && `${years.join(t('common:listSeparator'))} · `}
        {writtenBy?.name ?? t('manage-calendar:program')} · <Time at={writtenAt} style="minute" />
      </p>
    </li>
  );
}
