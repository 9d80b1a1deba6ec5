import { Alert, Button } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import { messageOf } from '../form/message-of.ts';

/** Where something could not be read: why, and a way to try again. */
export function QueryFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={messageOf(error, t)}
      action={
        <Button size="small" onClick={onRetry}>
          {t('common:retry')}
        </Button>
      }
    />
  );
}
