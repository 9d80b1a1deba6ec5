import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { EntryGiven } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { AppointForm, type VacantPost } from './AppointForm.tsx';
import css from './ManageStartPage.module.css';
import type { StepProps } from './ManageStartPage.tsx';

/** So many vacant posts are filled here; the page of posts has the others. */
const MOST = 20;
const READ = 200;

/** The first people, each in a vacant post; those that sign come first. */
export function PeopleStep({ next }: StepProps) {
  const { t } = useTexts();
  const [given, setGiven] = useState<readonly EntryGiven[]>([]);
  const { data, error, refetch } = useQuery({
    queryKey: keys.manage.gaps,
    queryFn: () => read(api.GET('/api/v1/gaps', { params: { query: { limit: READ } } })),
  });
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const vacant = data.items.flatMap(({ postId, title, unit }): VacantPost[] =>
    postId === null || title === null ? [] : [{ postId, title, unit: unit ?? '' }],
  );
  return (
    <>
      <ul className={css.rows} role="status">
        {given.map(({ id, name, account, oneTimePassword }) => (
          <li key={id}>
            {t('manage-start:people.given', { name, account })} <code>{oneTimePassword}</code>
          </li>
        ))}
      </ul>
      {vacant.length === 0 && <p>{t('manage-start:people.none')}</p>}
      <ul className={css.rows}>
        {vacant.slice(0, MOST).map((post) => (
          <li key={post.postId}>
            <AppointForm post={post} onDone={(entry) => setGiven([...given, entry])} />
          </li>
        ))}
      </ul>
      {vacant.length > MOST && <p>{t('manage-start:people.further', { count: vacant.length - MOST })}</p>}
      <Button onClick={next}>{t('manage-start:goOn')}</Button>
    </>
  );
}
