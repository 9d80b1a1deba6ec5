import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useRef } from 'react';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { managedApi } from '../../shared/manage/managed-api.ts';
import type { Asked } from '../../shared/manage/managed-kind.ts';
import { useKindChanged } from '../../shared/manage/use-kind-changed.ts';
import { givenLinks } from './given.ts';

/** Given at once; the rest are asked for again. */
const MOST = 200;
const people = managedApi('/api/v1/people');

/** Among those that the table shows, gives each who has no way in a one-time link; after an import these are many. */
export function GiveLinks({ asked }: { readonly asked: Asked }) {
  const { t } = useTexts();
  const changed = useKindChanged('people');
  const idempotencyKey = useRef(crypto.randomUUID());
  const { cursor: _, sort: __, ...narrowed } = asked;
  const lacking = { ...narrowed, entry: 'NONE', active: true, limit: MOST };
  const { data } = useQuery({ queryKey: keys.manage.list('people', lacking), queryFn: () => people.list(lacking) });
  const give = useMutation({
    mutationFn: (personIds: string[]) =>
      read(
        api.POST('/api/v1/people/one-time-links', {
          params: { header: { 'Idempotency-Key': idempotencyKey.current } },
          body: { personIds },
        }),
      ),
    onSuccess: (given) => {
      idempotencyKey.current = crypto.randomUUID();
      givenLinks.set(given?.items ?? null);
      changed();
    },
  });
  if (!data || data.items.length === 0 || (asked['entry'] ?? 'NONE') !== 'NONE') return null;
  const count = data.items.length;
  return (
    <div>
      {give.error && <FormProblem error={give.error} />}
      {t('manage-people:lacking', { count: data.total })}{' '}
      <Popconfirm
        title={t('manage-people:giveLinksSure', { count })}
        okText={t('common:confirm')}
        onConfirm={() => give.mutate(data.items.map(({ id }) => id))}
      >
        <Button loading={give.isPending}>{t('manage-people:giveLinks', { count })}</Button>
      </Popconfirm>
    </div>
  );
}
