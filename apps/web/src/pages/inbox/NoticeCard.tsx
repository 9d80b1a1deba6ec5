import { BellOutlined, ClockCircleOutlined, FlagOutlined, FormOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { readNotice } from '../../api/inbox.ts';
import { keys } from '../../api/keys.ts';
import type { Notice } from '../../api/schema.gen.ts';
import { useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { RemainingText } from '../../shared/case/RemainingText.tsx';
import { Time } from '../../shared/time/Time.tsx';
import css from './NoticeCard.module.css';
import { groupOf, type NoticeGroup } from './notice-groups.ts';
import { pathOf } from './notice-path.ts';

const ICONS: Readonly<Record<NoticeGroup, typeof BellOutlined>> = {
  toDo: FormOutlined,
  orders: FlagOutlined,
  limits: ClockCircleOutlined,
  progress: BellOutlined,
};

interface Props {
  readonly notice: Notice;
  /** Older ones of the same case. */
  readonly folded: readonly Notice[];
}

/** What one was told last of a case, and under it what one was told before. */
export function NoticeCard({ notice, folded }: Props) {
  const { t } = useTexts();
  const unread = folded.filter(({ readAt }) => readAt === null).length;
  const group = groupOf(notice.kind);
  return (
    <article
      className={notice.readAt === null ? `${css.notice} ${css.unread} ${css[group]}` : `${css.notice} ${css[group]}`}
    >
      <One of={notice} isFirst />
      {folded.length > 0 && (
        <details className={css.folded}>
          <summary>
            {t('inbox:folded', { count: folded.length })}
            {unread > 0 && <strong> · {t('inbox:foldedUnread', { count: unread })}</strong>}
          </summary>
          <ul>
            {folded.map((one) => (
              <li key={one.id}>
                <One of={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function One({ of: notice, isFirst = false }: { readonly of: Notice; readonly isFirst?: boolean }) {
  const { t } = useTexts();
  const me = useMe();
  const queryClient = useQueryClient();
  const read = useMutation({
    mutationFn: () => readNotice(notice.id),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.inbox.all }),
  });
  const path = pathOf(notice, me);
  const isUnread = notice.readAt === null;
  const Icon = ICONS[groupOf(notice.kind)];
  return (
    <>
      <h2 className={css.title}>
        <Icon className={css.icon} />
        {isUnread && <span className={css.mark}>{t('inbox:unread')}</span>}
        {path === null ? (
          t(`inbox:kind.${notice.kind}`)
        ) : (
          <Link to={path} onClick={() => isUnread && read.mutate()}>
            {t(`inbox:kind.${notice.kind}`)}
          </Link>
        )}
      </h2>
      {isFirst && <p className={css.case}>{notice.title ?? t('inbox:hidden')}</p>}
      <p className={css.facts}>
        {notice.order && <OrderTag colour={notice.order.colour} docNumber={notice.order.docNumber} short />}
        {notice.unit && <span>{notice.unit.name}</span>}
        {notice.dueAt && (
          <span>
            {t('inbox:dueAt')} <Time at={notice.dueAt} />
          </span>
        )}
        {notice.dueReason && <RemainingText of={notice} />}
      </p>
      <p className={css.when}>
        {isFirst && notice.caseNo !== null && `${notice.caseNo} · `}
        <Time at={notice.at} />
        {path === null && isUnread && (
          <Button type="link" size="small" loading={read.isPending} onClick={() => read.mutate()}>
            {t('inbox:seen')}
          </Button>
        )}
      </p>
    </>
  );
}
