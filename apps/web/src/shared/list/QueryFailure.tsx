import { Alert, Button } from 'antd';
import { isProblem } from '../../api/problem.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** Where something could not be read: why, and a way to try again. */
export function QueryFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={isProblem(error) ? error.title : t('common:unreachableList')}
      action={
        <Button size="small" onClick={onRetry}>
          {t('common:retry')}
        </Button>
      }
    />
  );
}
