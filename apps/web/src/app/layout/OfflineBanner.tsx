import { useSyncExternalStore } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './OfflineBanner.module.css';

function watch(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

function useIsOnline(): boolean {
  return useSyncExternalStore(watch, () => navigator.onLine);
}

export function OfflineBanner() {
  const { t } = useTexts();
  const isOnline = useIsOnline();
  return (
    <div role="status" className={css.place}>
      {!isOnline && <p className={css.banner}>{t('common:offline')}</p>}
    </div>
  );
}
