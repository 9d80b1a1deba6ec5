import { useSay } from '../app/FeedbackProvider.tsx';
import { useTexts, type TextKey } from '../i18n/use-texts.ts';
import type { Changed } from './action.ts';
import { useCaseChanged } from './use-case-changed.ts';

/** What a form does once its command was carried out: closes, shows the change, says so. */
export function useDone(text: TextKey, close: () => void): (answer: Changed) => void {
  const { t } = useTexts();
  const say = useSay();
  const changed = useCaseChanged();
  return (answer) => {
    // Closed first: what one did oneself is not what happened to the form meanwhile.
    close();
    changed(answer);
    say(t(text));
  };
}
