import { Button } from 'antd';
import { useSay } from '../../app/feedback/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';

/** Copies what was written; absent where the browser lets pages copy nothing, as it does without HTTPS. */
export function CopyWritten({ words }: { readonly words: readonly string[] }) {
  const { t } = useTexts();
  const say = useSay();
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard || words.length === 0) return null;
  return (
    <Button onClick={() => void clipboard.writeText(words.join('\n')).then(() => say(t('common:written.copied')))}>
      {t('common:written.copy')}
    </Button>
  );
}
