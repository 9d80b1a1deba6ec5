import { Button } from 'antd';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';

interface Props {
  /** Asked when the button is pressed: somebody may still be writing. */
  readonly read: () => readonly string[];
}

/** Copies what was written; absent where the browser lets pages copy nothing, as it does without HTTPS. */
export function CopyWritten({ read }: Props) {
  const { t } = useTexts();
  const say = useSay();
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return null;
  return (
    <Button onClick={() => void clipboard.writeText(read().join('\n')).then(() => say(t('common:written.copied')))}>
      {t('common:written.copy')}
    </Button>
  );
}
