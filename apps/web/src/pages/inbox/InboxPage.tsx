import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Segmented } from 'antd';
import { listNotices, readNoticesUpTo, useUnreadCount, type NoticeFilter } from '../../api/inbox.ts';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { itemsOf, keysetQuery } from '../../shared/list/keyset-query.ts';
import { KeysetList } from '../../shared/list/KeysetList.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import css from './InboxPage.module.css';
import { kindsOf, NOTICE_GROUPS } from './notice-groups.ts';
import { NoticeCard } from './NoticeCard.tsx';

const sourceOf = (filter: NoticeFilter) => ({
  queryKey: keys.inbox.list(filter),
  read: (cursor: string | null) => listNotices(filter, cursor),
});

export function InboxPage() {
  const { t } = useTexts();
  const queryClient = useQueryClient();
  const [params, change] = useSearchChanges();
  const group = NOTICE_GROUPS.find((name) => name === params.get('kind'));
  const unreadOnly = params.get('unread') === 'true';
  const source = sourceOf({ ...(group && { kind: kindsOf(group) }), ...(unreadOnly && { unread: true }) });
  const unread = useUnreadCount();
  const { data } = useInfiniteQuery(keysetQuery(sourceOf({})));
  // What comes in meanwhile stays unread.
  const newest = data && itemsOf(data.pages)[0];
  const readAll = useMutation({
    mutationFn: readNoticesUpTo,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.inbox.all }),
  });
  return (
    <Content width="text">
      <PageHeader
        title={t('inbox:title')}
        extra={
          newest &&
          unread > 0 && (
            <Button onClick={() => readAll.mutate(newest.id)} loading={readAll.isPending}>
              {t('inbox:readAll')}
            </Button>
          )
        }
      />
      <div className={css.filters}>
        <Segmented
          aria-label={t('inbox:filterLabel')}
          value={group ?? 'all'}
          options={(['all', ...NOTICE_GROUPS] as const).map((value) => ({ value, label: t(`inbox:filter.${value}`) }))}
          onChange={(value) => change({ kind: value === 'all' ? undefined : value })}
        />
        <Checkbox
          checked={unreadOnly}
          onChange={({ target }) => change({ unread: target.checked ? 'true' : undefined })}
        >
          {t('inbox:unreadOnly')}
        </Checkbox>
      </div>
      {readAll.error && newest && <QueryFailure error={readAll.error} onRetry={() => readAll.mutate(newest.id)} />}
      <KeysetList
        label={t('inbox:title')}
        {...source}
        foldBy={({ caseId, id }) => caseId ?? id}
        renderItem={(notice, folded) => <NoticeCard notice={notice} folded={folded} />}
        empty={<EmptyState text={t(group || unreadOnly ? 'inbox:emptyFiltered' : 'inbox:empty')} />}
      />
    </Content>
  );
}
