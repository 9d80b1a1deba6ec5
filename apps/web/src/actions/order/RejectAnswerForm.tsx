import { command } from '../../api/client.ts';
import type { RejectAnswer, SupervisionOrder } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 退回反馈: draws the next colour at once. */
export function RejectAnswerForm({ of, close }: ActionFormProps<SupervisionOrder>) {
  const { t } = useTexts();
  const done = useDone('order:reject.done', close);
  return (
    <CommandForm<RejectAnswer, SupervisionOrder>
      draft={`reject-answer/${of.id}`}
      submitLabel={t('order:reject.submit')}
      danger
      send={(values, key) => command('/api/v1/supervision-orders/{id}/reject-answer', of.id, values, key)}
      onDone={done}
    >
      <TextField name="reason" label={t('order:reject.reason')} hint={t('order:reject.hint')} max={1000} rows={4} />
    </CommandForm>
  );
}
