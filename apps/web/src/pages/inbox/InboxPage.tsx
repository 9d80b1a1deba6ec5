import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { listNotices, readNotice, readNoticesUpTo, useUnreadCount } from '../../api/inbox.ts';
import { keys } from '../../api/keys.ts';
import type { Notice } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { itemsOf, keysetQuery } from '../../shared/list/keyset-query.ts';
import { KeysetList } from '../../shared/list/KeysetList.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Time } from '../../shared/time/Time.tsx';
import css from './InboxPage.module.css';

const NOTICES = { queryKey: keys.inbox.list, read: listNotices };

export function InboxPage() {
  const { t } = useTexts();
  const queryClient = useQueryClient();
  const unread = useUnreadCount();
  const { data } = useInfiniteQuery(keysetQuery(NOTICES));
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
      {readAll.error && newest && <QueryFailure error={readAll.error} onRetry={() => readAll.mutate(newest.id)} />}
      <KeysetList
        label={t('inbox:title')}
        {...NOTICES}
        renderItem={(notice) => <NoticeCard notice={notice} />}
        empty={<EmptyState text={t('inbox:empty')} />}
      />
    </Content>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { t } = useTexts();
  const queryClient = useQueryClient();
  const read = useMutation({
    mutationFn: () => readNotice(notice.id),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.inbox.all }),
  });
  const isUnread = notice.readAt === null;
  return (
    <article className={isUnread ? `${css.notice} ${css.unread}` : css.notice}>
      <h2 className={css.title}>
        {isUnread && <span className={css.mark}>{t('inbox:unread')}</span>}
        {t(`inbox:kind.${notice.kind}`)}
      </h2>
      <p>
        <Link to={`/cases/${notice.caseId}`} className={css.link} onClick={() => isUnread && read.mutate()}>
          {notice.title}
        </Link>
      </p>
      <p className={css.when}>
        {notice.caseNo} · <Time at={notice.at} />
      </p>
    </article>
  );
}
