import { command } from '../../api/client.ts';
import type { ReportProgress, Task } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 进展反馈. */
export function ProgressForm({ of, close }: ActionFormProps<Task>) {
  const { t } = useTexts();
  const done = useDone('task:progress.done', close);
  return (
    <CommandForm<ReportProgress, Task>
      draft={`progress/${of.id}`}
      submitLabel={t('task:progress.submit')}
      send={(values, key) => command('/api/v1/tasks/{id}/progress', of.id, values, key)}
      onDone={done}
    >
      <TextField name="text" label={t('task:progress.text')} hint={t('task:progress.hint')} max={2000} rows={5} />
    </CommandForm>
  );
}
