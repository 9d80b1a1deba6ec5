import { useTexts } from '../../i18n/use-texts.ts';
import { EntryPage } from './EntryPage.tsx';
import { FirstPasswordForm } from './FirstPasswordForm.tsx';

/** What a session that began with a one-time password shows wherever it goes. */
export function PasswordDuePage({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useTexts();
  return (
    <EntryPage title={t('account:firstPasswordTitle')} text={t('account:firstPasswordText')}>
      <FirstPasswordForm onChosen={onChosen} />
    </EntryPage>
  );
}
