import { Progress } from 'antd';
import type { Operation } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';

const STATUS = { QUEUED: 'normal', RUNNING: 'active', CANCELLED: 'normal', DONE: 'success' } as const;

/** How far an operation has come, as a bar and in numbers. */
export function OperationProgress({ operation }: { readonly operation: Operation }) {
  const { t } = useTexts();
  const { state, progress, count, done, failed, skipped } = operation;
  const percent = Math.floor(progress * 100);
  return (
    <div>
      <Progress
        percent={percent}
        status={failed > 0 ? 'exception' : STATUS[state]}
        showInfo={false}
        aria-label={t('manage-operations:progress')}
      />
      <div>
        {percent}% · {t('manage-operations:counts', { count, done, failed, skipped })}
      </div>
    </div>
  );
}
