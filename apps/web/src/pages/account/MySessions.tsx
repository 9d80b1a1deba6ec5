import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { keys } from '../../api/keys.ts';
import type { Session } from '../../api/schema.gen.ts';
import { endSession, sessionsQuery } from '../../api/session.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { deviceName } from '../../shared/device-name.ts';
import css from './MySessions.module.css';

/** Where one is signed in, and the way to end that elsewhere: this one ends by signing out. */
export function MySessions() {
  const { data, error, refetch } = useQuery(sessionsQuery);
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  return (
    <ul className={css.list}>
      {data?.map((session) => (
        <li key={session.id} className={css.session}>
          <SessionLine session={session} />
        </li>
      ))}
    </ul>
  );
}

function SessionLine({ session }: { readonly session: Session }) {
  const { t } = useTexts();
  const say = useSay();
  const queryClient = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => endSession(session.id),
    onSuccess: () => say(t('account:sessionEnded')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.sessions }),
  });
  const device = deviceName(session.userAgent) ?? t('account:otherDevice');
  return (
    <>
      <div>
        {device} {session.current && <Tag>{t('account:thisDevice')}</Tag>}
        <div className={css.more}>
          {session.address} · {t('account:openedAt')} <Time at={session.openedAt} /> · {t('account:seenAt')}{' '}
          <Time at={session.seenAt} />
        </div>
      </div>
      {!session.current && (
        <Button
          size="small"
          loading={isPending}
          onClick={() => mutate()}
          aria-label={t('account:endSessionOf', { device })}
        >
          {t('account:endSession')}
        </Button>
      )}
      {error && <FormProblem error={error} />}
    </>
  );
}
