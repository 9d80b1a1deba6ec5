import { command } from '../../api/client.ts';
import type { Case, ObjectToRejection } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 异议: why the rejection is wrong. */
export function ObjectForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const done = useDone('case:object.done', close);
  return (
    <CommandForm<ObjectToRejection, Case>
      draft={`object/${of.id}`}
      submitLabel={t('case:object.submit')}
      send={(values, key) => command('/api/v1/cases/{id}/object', of.id, values, key)}
      onDone={done}
    >
      <TextField name="reason" label={t('case:object.reason')} hint={t('case:object.hint')} max={1000} rows={4} />
    </CommandForm>
  );
}
