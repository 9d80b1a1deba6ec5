import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { oneTimeLinkQuery } from '../../api/session.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { isProblem } from '../../api/problem.ts';
import { CenteredMessage } from '../CenteredMessage.tsx';
import { LoadingPage } from '../LoadingPage.tsx';
import { EntryPage } from './EntryPage.tsx';
import { OneTimeLinkForm } from './OneTimeLinkForm.tsx';

/** Where a one-time link leads. Its token stands behind the #, which no server and no log sees. */
export function FirstSignInPage() {
  const { t } = useTexts();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [token] = useState(() => window.location.hash.slice(1));
  // Out of the address bar and the history, where others would find it.
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), []);
  const { data: link, error, refetch } = useQuery(oneTimeLinkQuery(token));
  if (token === '' || isProblem(error, 404))
    return (
      <CenteredMessage title={t('account:linkVoidTitle')} text={t('account:linkVoidText')}>
        <Button href="/sign-in">{t('account:signIn')}</Button>
      </CenteredMessage>
    );
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (!link) return <LoadingPage />;
  const enter = () => {
    queryClient.clear();
    void navigate('/', { replace: true });
  };
  return (
    <EntryPage title={t('account:welcome', { name: link.name })} text={t('account:linkText')}>
      <OneTimeLinkForm token={token} link={link} onSignedIn={enter} />
    </EntryPage>
  );
}
