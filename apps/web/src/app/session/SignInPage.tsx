import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '../../i18n/use-texts.ts';
import { EntryPage } from './EntryPage.tsx';
import { FirstPasswordForm } from './FirstPasswordForm.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Only paths of this site: `to` comes from the address bar. */
function placeToReturnTo(to: string | null): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/sign-in') ? to : '/';
}

export function SignInPage() {
  const { t } = useTexts();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [isPasswordDue, setPasswordDue] = useState(false);
  const enter = () => {
    queryClient.clear();
    void navigate(placeToReturnTo(params.get('to')), { replace: true });
  };
  if (isPasswordDue)
    return (
      <EntryPage title={t('account:firstPasswordTitle')} text={t('account:firstPasswordText')}>
        <FirstPasswordForm onChosen={enter} />
      </EntryPage>
    );
  return (
    <EntryPage title={t('account:signInTitle')} text={t('common:slogan')}>
      <SignInForm onSignedIn={({ passwordDue }) => (passwordDue ? setPasswordDue(true) : enter())} />
    </EntryPage>
  );
}
