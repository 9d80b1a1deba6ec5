import { Link } from 'react-router';
import { useTexts } from '../i18n/use-texts.ts';
import { CenteredMessage } from './CenteredMessage.tsx';

/** No such page, or nothing there for this person. */
export function NotFoundPage() {
  const { t } = useTexts();
  return (
    <CenteredMessage title={t('common:notFoundTitle')} text={t('common:notFoundText')}>
      <Link to="/">{t('common:toHome')}</Link>
    </CenteredMessage>
  );
}
