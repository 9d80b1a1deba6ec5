import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listNotices, readNotice } from '../../api/inbox.ts';
import { keys } from '../../api/keys.ts';
import type { Notice } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { KeysetList } from '../../shared/list/KeysetList.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Time } from '../../shared/time/Time.tsx';
import css from './InboxPage.module.css';

export function InboxPage() {
  const { t } = useTexts();
  return (
    <Content width="text">
      <PageHeader title={t('inbox:title')} />
      <KeysetList
        label={t('inbox:title')}
        queryKey={keys.inbox.list}
        read={listNotices}
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
