import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { listTimeline } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import type { TimelineEntry } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Loading } from '../list/Loading.tsx';
import { keysetQuery } from '../list/keyset-query.ts';
import { QueryFailure } from '../list/QueryFailure.tsx';
import { Time } from '../time/Time.tsx';
import css from './CaseTimeline.module.css';
import { headlineOf, isMain, quotesOf, reasonOf } from './timeline-words.ts';

/** What happened to a case, oldest first; an enterprise is given the public part only. */
export function CaseTimeline({ caseId }: { readonly caseId: string }) {
  const { t } = useTexts();
  const [isWhole, setIsWhole] = useState(false);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    keysetQuery({ queryKey: keys.cases.timeline(caseId), read: (cursor) => listTimeline(caseId, cursor) }),
  );
  if (!data) return error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <>
      <Checkbox className={css.whole} checked={isWhole} onChange={(e) => setIsWhole(e.target.checked)}>
        {t('case:everyEntry')}
      </Checkbox>
      <ol className={css.timeline}>
        {data.pages
          .flatMap((page) => page.items)
          .filter((entry) => isWhole || isMain(entry))
          .map((entry) => (
            <Entry key={entry.seq} entry={entry} />
          ))}
      </ol>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {t('common:loadMore')}
        </Button>
      )}
    </>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTexts();
  const reason = reasonOf(entry);
  const by = entry.by ? [entry.by.unit?.name, entry.by.name] : [t('case:byTime')];
  return (
    <li className={entry.by ? css.entry : `${css.entry} ${css.byTime}`}>
      <p>
        {headlineOf(entry, t)}
        {reason && <span className={css.reason}>{t(`terms:orderReason.${reason}`)}</span>}
      </p>
      {quotesOf(entry).map((quote) => (
        <blockquote key={quote} className={css.quote}>
          {quote}
        </blockquote>
      ))}
      <p className={css.who}>
        <Time at={entry.at} /> · {[...new Set(by.filter(Boolean))].join(' ')}
      </p>
    </li>
  );
}
