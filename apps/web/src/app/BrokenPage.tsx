import { Button } from 'antd';
import { useTexts } from '../i18n/use-texts.ts';
import { CenteredMessage } from './CenteredMessage.tsx';

/** What is shown where a page failed to draw. */
export function BrokenPage() {
  const { t } = useTexts();
  return (
    <CenteredMessage title={t('common:brokenTitle')} text={t('common:brokenText')}>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('common:reload')}
      </Button>
    </CenteredMessage>
  );
}
