import { command } from '../../api/client.ts';
import type { Task, UrgeTask } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 催办. */
export function UrgeForm({ of, close }: ActionFormProps<Task>) {
  const { t } = useTexts();
  const done = useDone('task:urge.done', close);
  return (
    <CommandForm<UrgeTask, Task>
      draft={`urge/${of.id}`}
      submitLabel={t('task:urge.submit')}
      send={({ text }, key) => command('/api/v1/tasks/{id}/urge', of.id, text ? { text } : {}, key)}
      onDone={done}
    >
      <p>{t('task:urge.about', { unit: of.unit.name })}</p>
      <TextField name="text" label={t('task:urge.text')} max={500} rows={3} optional />
    </CommandForm>
  );
}
