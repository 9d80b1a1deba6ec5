import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { keys } from '../../api/keys.ts';
import { newestOperation } from '../../api/operations.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { OperationProgress } from '../../shared/operations/OperationProgress.tsx';

const KIND = 'recompute-limits';
/** The stream tells of each batch; a page that hears nothing looks by itself. */
const LOOK_EVERY_MS = 5_000;

/** How far open limits have followed the calendar: while they do, and afterwards for who has just written it. */
export function Recomputing({ started }: { readonly started: string | null }) {
  const { t } = useTexts();
  const { data: operation } = useQuery({
    queryKey: keys.operations.newest(KIND),
    queryFn: () => newestOperation(KIND),
    refetchInterval: ({ state }) => (state.data?.endedAt === null ? LOOK_EVERY_MS : false),
  });
  if (!operation || (operation.endedAt !== null && operation.id !== started)) return null;
  const { id, state, isWaiting } = operation;
  return (
    <Alert
      role="status"
      showIcon
      type={state === 'DONE' ? 'success' : isWaiting ? 'warning' : 'info'}
      title={
        <>
          {t(`manage-calendar:recomputing.${state}`)}{' '}
          <Link to={`/manage/operations/${id}`}>{t('manage-calendar:toOperation')}</Link>
        </>
      }
      description={<OperationProgress operation={operation} />}
    />
  );
}
