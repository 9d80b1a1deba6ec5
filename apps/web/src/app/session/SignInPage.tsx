import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '../../i18n/use-texts.ts';
import { Brand } from '../layout/Brand.tsx';
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx';
import { OfflineBanner } from '../layout/OfflineBanner.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { SignInForm } from './SignInForm.tsx';
import css from './SignInPage.module.css';

/** Only paths of this site: `to` comes from the address bar. */
function placeToReturnTo(to: string | null): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/sign-in') ? to : '/';
}

export function SignInPage() {
  const { t } = useTexts();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  usePageTitle(t('account:signIn'));
  const enter = () => {
    queryClient.clear();
    void navigate(placeToReturnTo(params.get('to')), { replace: true });
  };
  return (
    <main className={css.page}>
      <OfflineBanner />
      <div className={css.card}>
        <Brand large />
        <h1 className={css.title}>{t('account:signInTitle')}</h1>
        <p className={css.slogan}>{t('common:slogan')}</p>
        <SignInForm onSignedIn={enter} />
        <div className={css.foot}>
          <LanguageSwitch />
        </div>
      </div>
    </main>
  );
}
