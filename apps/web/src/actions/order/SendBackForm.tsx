import { command } from '../../api/client.ts';
import type { SendBackOrder, SupervisionOrder } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 退回修改: the signer says how the 办理要求 should read. */
export function SendBackForm({ of, close }: ActionFormProps<SupervisionOrder>) {
  const { t } = useTexts();
  const done = useDone('order:sendBack.done', close);
  return (
    <CommandForm<SendBackOrder, SupervisionOrder>
      draft={`send-back/${of.id}`}
      submitLabel={t('order:sendBack.submit')}
      send={(values, key) => command('/api/v1/supervision-orders/{id}/send-back', of.id, values, key)}
      onDone={done}
    >
      <TextField name="reason" label={t('order:sendBack.reason')} hint={t('order:sendBack.hint')} max={1000} rows={4} />
    </CommandForm>
  );
}
