import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SignInForm } from './SignInForm.tsx';
import { pagePerson } from './page-person.ts';
import { signInAgain } from './sign-in-again.ts';

/** Over the page, so that what is typed there stays; the refused requests go on once signed in. */
export function SignInAgainModal({ account }: { readonly account: string }) {
  const { t } = useTexts();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
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
      title={t('account:expiredTitle')}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={400}
    >
      <p style={{ marginBottom: 16 }}>{t('account:expiredText')}</p>
      <SignInForm account={account} onSignedIn={() => signInAgain.answer(true)} />
      <Button type="link" block onClick={leave} style={{ marginTop: 8 }}>
        {t('account:otherAccount')}
      </Button>
    </Modal>
  );
}
