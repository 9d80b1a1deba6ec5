import { useCalendarVersions } from '../../api/calendars.ts';
import type { Calendar, CalendarVersion, CalendarYear } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../../shared/Section.tsx';
import { Time } from '../../shared/time/Time.tsx';
import css from './CalendarPage.module.css';

interface Props {
  readonly calendar: Calendar;
  readonly year: number;
  /** The year as it is written. */
  readonly shown: CalendarYear | undefined;
}

/** Where the shown year is from, and all versions of the calendar, the newest first. */
export function Versions({ calendar: { code, version, basedOn }, year, shown }: Props) {
  const { t } = useTexts();
  const { data: versions = [] } = useCalendarVersions(code);
  return (
    <Section title={t('manage-calendar:sources')}>
      <dl className={css.source}>
        <dt>{t('manage-calendar:year', { year })}</dt>
        <dd>
          {shown?.source ??
            t(basedOn === null ? 'manage-calendar:noSource' : 'manage-calendar:nothingOwn', { code: basedOn })}
          {shown?.writtenAt && (
            <p className={css.who}>
              {t('manage-calendar:version', { version: shown.version })} ·{' '}
              {shown.writtenBy?.name ?? t('manage-calendar:program')} · <Time at={shown.writtenAt} style="date" />
            </p>
          )}
        </dd>
      </dl>
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
