import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Person } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { deviceName } from '../../shared/device-name.ts';

/** Where a person is signed in, and the way to end that. */
export function PersonSessions({ row }: { readonly row: Person }) {
  const { t } = useTexts();
  const queryClient = useQueryClient();
  const queryKey = [...keys.manage.one('people', row.id), 'sessions'];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => read(api.GET('/api/v1/people/{id}/sessions', { params: { path: { id: row.id } } })),
  });
  const end = useMutation({
    mutationFn: (sessionId: string) =>
      api.DELETE('/api/v1/people/{id}/sessions/{sessionId}', { params: { path: { id: row.id, sessionId } } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0) return <p>{t('manage-people:noSessions')}</p>;
  return (
    <>
      {end.error && <FormProblem error={end.error} />}
      <ul>
        {data.items.map(({ id, userAgent, address, openedAt, seenAt }) => (
          <li key={id}>
            {deviceName(userAgent) ?? t('account:otherDevice')} · {address} · {t('account:openedAt')}{' '}
            <Time at={openedAt} /> · {t('account:seenAt')} <Time at={seenAt} />{' '}
            <Button size="small" loading={end.isPending} onClick={() => end.mutate(id)}>
              {t('manage-people:endSession')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
