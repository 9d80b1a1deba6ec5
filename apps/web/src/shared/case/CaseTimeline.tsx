import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { listTimeline } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Loading } from '../list/Loading.tsx';
import { keysetQuery } from '../list/keyset-query.ts';
import { QueryFailure } from '../list/QueryFailure.tsx';
import css from './CaseTimeline.module.css';
import { isMain } from './timeline-words.ts';
import { TimelineItem } from './TimelineItem.tsx';

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
            <TimelineItem key={entry.seq} entry={entry} />
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
