import { Button } from 'antd';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { useTexts } from '../i18n/use-texts.ts';
import { CenteredMessage } from './CenteredMessage.tsx';

/** What is shown where a page failed to draw; the console says why. */
export function BrokenPage() {
  const { t } = useTexts();
  const error = useRouteError();
  useEffect(() => reportError(error), [error]);
  return (
    <CenteredMessage title={t('common:brokenTitle')} text={t('common:brokenText')}>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('common:reload')}
      </Button>
    </CenteredMessage>
  );
}
