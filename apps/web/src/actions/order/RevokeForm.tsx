import { command } from '../../api/client.ts';
import type { RevokeOrder, SupervisionOrder } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 撤销: a wrong order keeps its number and takes no points. */
export function RevokeForm({ of, close }: ActionFormProps<SupervisionOrder>) {
  const { t } = useTexts();
  const done = useDone('order:revoke.done', close);
  return (
    <CommandForm<RevokeOrder, SupervisionOrder>
      draft={`revoke/${of.id}`}
      submitLabel={t('order:revoke.submit')}
      danger
      send={(values, key) => command('/api/v1/supervision-orders/{id}/revoke', of.id, values, key)}
      onDone={done}
    >
      <TextField name="reason" label={t('order:revoke.reason')} hint={t('order:revoke.hint')} max={1000} rows={4} />
    </CommandForm>
  );
}
