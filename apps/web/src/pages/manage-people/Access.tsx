import { useMutation } from '@tanstack/react-query';
import { Button, Popconfirm, Space } from 'antd';
import { command } from '../../api/client.ts';
import type { GivenEntry, Person } from '../../api/schema.gen.ts';
import { useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { useKindChanged } from '../../shared/manage/use-kind-changed.ts';
import { Section } from '../../shared/Section.tsx';
import { showGiven } from './given.ts';

const newKey = () => crypto.randomUUID();

/** How an administrator lets a person in, or keeps them out. Their own password people change themselves. */
export function Access({ row }: { readonly row: Person }) {
  const { t } = useTexts();
  const me = useMe();
  const changed = useKindChanged('people');
  const give = useMutation({
    mutationFn: (entry: GivenEntry) => command('/api/v1/people/{id}/reset-password', row.id, { entry }, newKey()),
    onSuccess: (answer) => {
      showGiven(answer);
      changed();
    },
  });
  const lock = useMutation({
    mutationFn: () => command(`/api/v1/people/{id}/${row.active ? 'lock' : 'unlock'}`, row.id, {}, newKey()),
    onSuccess: () => changed(),
  });
  const error = give.error ?? lock.error;
  return (
    <Section title={t('manage-people:access')}>
      {error && <FormProblem error={error} />}
      <Space wrap>
        {row.active &&
          row.id !== me.id &&
          (['ONE_TIME_PASSWORD', 'ONE_TIME_LINK'] as const).map((entry) => (
            <Popconfirm
              key={entry}
              title={t('manage-people:giveAgain')}
              onConfirm={() => give.mutate(entry)}
              okText={t('common:confirm')}
            >
              <Button loading={give.isPending}>
                {t(entry === 'ONE_TIME_LINK' ? 'manage-people:giveLink' : 'manage-people:givePassword')}
              </Button>
            </Popconfirm>
          ))}
        {row.active ? (
          <Popconfirm
            title={t('manage-people:lockWarning')}
            onConfirm={() => lock.mutate()}
            okText={t('common:confirm')}
          >
            <Button danger loading={lock.isPending}>
              {t('manage-people:lock')}
            </Button>
          </Popconfirm>
        ) : (
          <Button loading={lock.isPending} onClick={() => lock.mutate()}>
            {t('manage-people:unlock')}
          </Button>
        )}
      </Space>
    </Section>
  );
}
