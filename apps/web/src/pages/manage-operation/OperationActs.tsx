import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { keys } from '../../api/keys.ts';
import { cancelOperation, resumeOperation } from '../../api/operations.ts';
import type { Operation } from '../../api/schema.gen.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';

/** What may be done with an operation now: cancel it, or resume it. */
export function OperationActs({ operation }: { readonly operation: Operation }) {
  const { t } = useTexts();
  const say = useSay();
  const queryClient = useQueryClient();
  const { id, done, allowedActions } = operation;
  const act = (send: (id: string) => Promise<Operation>, said: string) => ({
    mutationFn: () => send(id),
    onSuccess: () => say(said),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.operations.all }),
  });
  const cancel = useMutation(act(cancelOperation, t('manage-operations:cancelled')));
  const resume = useMutation(act(resumeOperation, t('manage-operations:resumedNow')));
  const error = cancel.error ?? resume.error;
  return (
    <div>
      {error && <FormProblem error={error} />}
      {allowedActions.includes('cancel') && (
        <Popconfirm
          title={t('manage-operations:cancelSure', { done })}
          okText={t('manage-operations:cancel')}
          cancelText={t('common:back')}
          onConfirm={() => cancel.mutate()}
        >
          <Button danger loading={cancel.isPending}>
            {t('manage-operations:cancel')}
          </Button>
        </Popconfirm>
      )}
      {allowedActions.includes('resume') && (
        <Button
          type="primary"
          title={t('manage-operations:resumeHint')}
          loading={resume.isPending}
          onClick={() => resume.mutate()}
        >
          {t('manage-operations:resume')}
        </Button>
      )}
    </div>
  );
}
