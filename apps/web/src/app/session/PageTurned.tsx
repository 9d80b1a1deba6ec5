import { Alert } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { useMe } from './me.ts';
import { pageBefore } from './turn-page.ts';

/** Says why the page has become another person's, until it is closed. */
export function PageTurned() {
  const { t } = useTexts();
  const { name: now } = useMe();
  const [before, setBefore] = useState(pageBefore.get);
  if (before === null) return null;
  const close = () => {
    pageBefore.forget();
    setBefore(null);
  };
  return (
    <Alert
      role="status"
      type="info"
      banner
      title={t('account:pageTurned', { now, before })}
      closable={{ onClose: close, 'aria-label': t('common:close') }}
    />
  );
}
