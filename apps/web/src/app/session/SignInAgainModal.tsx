import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FirstPasswordForm } from './FirstPasswordForm.tsx';
import { SignInForm } from './SignInForm.tsx';
import { pagePerson } from './page-person.ts';
import { signInAgain } from './sign-in-again.ts';

/** Over the page, so that what is typed there stays; the refused requests go on once signed in. */
export function SignInAgainModal({ account }: { readonly account: string }) {
  const { t } = useTexts();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [isPasswordDue, setPasswordDue] = useState(false);
  const goOn = () => signInAgain.answer(true);
  const leave = () => {
    signInAgain.remember(false);
    signInAgain.answer(false);
    pagePerson.set(null);
    queryClient.setQueryData(keys.me, null);
    void navigate('/sign-in', { replace: true });
  };
  return (
    <Modal
      open
      title={t(isPasswordDue ? 'account:firstPasswordTitle' : 'account:expiredTitle')}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={400}
    >
      <p style={{ marginBottom: 16 }}>{t(isPasswordDue ? 'account:firstPasswordText' : 'account:expiredText')}</p>
      {isPasswordDue ? (
        <FirstPasswordForm onChosen={goOn} />
      ) : (
        <SignInForm account={account} onSignedIn={({ passwordDue }) => (passwordDue ? setPasswordDue(true) : goOn())} />
      )}
      <Button type="link" block onClick={leave} style={{ marginTop: 8 }}>
        {t('account:otherAccount')}
      </Button>
    </Modal>
  );
}
