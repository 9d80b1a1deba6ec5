import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { listTimeline } from '../api/cases.ts';
import { keys } from '../api/keys.ts';
import type { TimelineEntry } from '../api/schema.gen.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { headlineOf } from '../shared/case/timeline-words.ts';
import { Time } from '../shared/time/Time.tsx';

interface Props {
  readonly caseId: string;
  readonly version: number;
  /** The version that the form was opened at; null if it is not known any more. */
  readonly since: number | null;
  /** Whether what the form does may still be done. */
  readonly isOffered: boolean;
  /** What may be done now, by its words. */
  readonly possible: readonly string[];
}

/** Above an open form: what happened to its case meanwhile, who did it, and what is possible now. */
export function Meanwhile({ caseId, version, since, isOffered, possible }: Props) {
  const { t, language } = useTexts();
  const { data: entries = [] } = useQuery({
    queryKey: [...keys.cases.timeline(caseId), 'meanwhile', since, version],
    queryFn: () => happenedSince(caseId, since ?? version - 1),
  });
  return (
    <Alert
      role="status"
      type={isOffered ? 'info' : 'warning'}
      showIcon
      style={{ marginBottom: 16 }}
      title={t(isOffered ? 'common:meanwhile.changed' : 'common:meanwhile.gone')}
      description={
        <>
          <ul>
            {entries.map((entry) => (
              <li key={entry.seq}>
                <Time at={entry.at} /> {entry.by?.name ?? t('case:byTime')} {headlineOf(entry, t, language)}
              </li>
            ))}
          </ul>
          {!isOffered && (
            <p>
              {t('common:meanwhile.kept')}
              {possible.length > 0
                ? t('common:meanwhile.possible', { actions: possible.join('、') })
                : t('common:meanwhile.nothing')}
            </p>
          )}
        </>
      }
    />
  );
}

/** The entries after a version of the case, oldest first. */
async function happenedSince(caseId: string, version: number): Promise<readonly TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  let cursor: string | null = null;
  do {
    const page = await listTimeline(caseId, cursor);
    entries.push(...page.items.filter(({ seq }) => seq > version));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return entries;
}
