import { Button } from 'antd';
import type { CalendarDay, CalendarYearVersion, ChangedCalendarDay } from '../../api/schema.gen.ts';
import { type Translate, useTexts } from '../../i18n/use-texts.ts';
import { Time } from '../../shared/time/Time.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import css from './CalendarPage.module.css';

interface Props {
  readonly history: readonly CalendarYearVersion[];
  /** The former version that the page shows; null for the year as it is. */
  readonly shown: number | null;
}

/** How the year came to be as it is: what each version changed of it, and the way to see its days. */
export function YearHistory({ history, shown }: Props) {
  const { t } = useTexts();
  const [newest] = history;
  return (
    <ol>
      {history.map((one) => (
        <li key={one.version} className={css.version} aria-current={one.version === (shown ?? newest?.version)}>
          <p>
            <strong>{t('manage-calendar:version', { version: one.version })}</strong> {one.source}
          </p>
          <p className={css.who}>
            {one.writtenBy?.name ?? t('manage-calendar:program')} · <Time at={one.writtenAt} style="date" />
          </p>
          {one.changes.length > 0 && <Changes changes={one.changes} />}
          <See version={one.version === newest?.version ? null : one.version} shown={shown} />
        </li>
      ))}
    </ol>
  );
}

function See({ version, shown }: { readonly version: number | null; readonly shown: number | null }) {
  const { t } = useTexts();
  const [, change] = useSearchChanges();
  if (version === shown) return null;
  return (
    <Button
      size="small"
      onClick={() => change({ version: version === null ? undefined : String(version), panel: undefined })}
    >
      {t(version === null ? 'manage-calendar:seeNewest' : 'manage-calendar:seeDays')}
    </Button>
  );
}

function Changes({ changes }: { readonly changes: readonly ChangedCalendarDay[] }) {
  const { t } = useTexts();
  return (
    <ul className={css.changes} aria-label={t('manage-calendar:changes')}>
      {changes.map(({ date, before, after }) => (
        <li key={date}>{t('manage-calendar:changed', { date, before: said(before, t), after: said(after, t) })}</li>
      ))}
    </ul>
  );
}

function said(day: CalendarDay | null, t: Translate): string {
  if (day === null) return t('manage-calendar:asWeekday');
  const kind = t(`manage-calendar:kinds.${day.kind}`);
  return day.name === undefined ? kind : t('manage-calendar:named', { kind, name: day.name });
}
