import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCalendars } from '../../api/calendars.ts';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { mayOpen, PAGES } from '../../app/pages.ts';
import { useMe } from '../../app/session/me.ts';
import { useTexts, type Translate } from '../../i18n/use-texts.ts';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Section } from '../../shared/Section.tsx';
import css from './Gaps.module.css';
import { gapLines, type GapLine } from './gap-lines.ts';

/** A calendar that ends sooner is a gap. */
const DAYS_BEFORE = 60;
/** More are counted, not read. */
const MOST_READ = 200;

/** What is lacking: people, signers, texts of papers, days of the calendar; each with the way to where it is mended. */
export function Gaps() {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery({
    queryKey: keys.manage.gaps,
    queryFn: () => read(api.GET('/api/v1/gaps', { params: { query: { limit: MOST_READ } } })),
  });
  const { data: calendars = [] } = useCalendars(true);
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const ending = calendars.filter(({ daysLeft }) => daysLeft <= DAYS_BEFORE);
  const lines = [
    ...ending.map(({ code, coveredUntil, daysLeft }) => ({
      text: t('manage:gaps.calendar', { code, date: coveredUntil, count: daysLeft }),
      path: `/manage/calendar`,
    })),
    ...gapLines(data.items, t),
  ];
  const unread = data.total - data.items.length;
  return (
    <Section title={t('manage:gaps.title')}>
      {lines.length === 0 && <p>{t('manage:gaps.none')}</p>}
      <ul className={css.gaps}>
        {lines.map((line) => (
          <li key={line.text}>
            <Mended line={line} t={t} />
          </li>
        ))}
        {unread > 0 && <li>{t('manage:gaps.more', { count: unread })}</li>}
      </ul>
    </Section>
  );
}

/** With the way to where it is mended, if this person has that page. */
function Mended({ line, t }: { readonly line: GapLine; readonly t: Translate }) {
  const me = useMe();
  const [path] = line.path.split('?');
  const isThere = PAGES.some((page) => page.path === path && mayOpen(page, me));
  return (
    <>
      {line.text} {isThere && <Link to={line.path}>{t('manage:gaps.mend')}</Link>}
    </>
  );
}
