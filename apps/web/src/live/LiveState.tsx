import { useTexts } from '../i18n/use-texts.ts';
import { useObserved } from '../shared/observable.ts';
import { liveState } from './live-state.ts';
import css from './LiveState.module.css';

/** Says so when what is on the screen no longer follows by itself. */
export function LiveState() {
  const { t } = useTexts();
  const isLive = useObserved(liveState);
  return (
    <span role="status" className={isLive ? 'visually-hidden' : css.off}>
      {isLive ? t('common:live') : t('common:liveOff')}
    </span>
  );
}
