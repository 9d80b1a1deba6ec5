import { useSyncExternalStore } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { liveState } from './live-state.ts';
import css from './LiveState.module.css';

/** Says so when what is on the screen no longer follows by itself. */
export function LiveState() {
  const { t } = useTexts();
  const isLive = useSyncExternalStore(liveState.watch, liveState.get);
  return (
    <span role="status" className={isLive ? 'visually-hidden' : css.off}>
      {isLive ? t('common:live') : t('common:liveOff')}
    </span>
  );
}
