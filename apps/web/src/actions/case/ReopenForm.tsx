import { command } from '../../api/client.ts';
import type { Case, ReopenCase } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 重开: what was struck off is not solved. */
export function ReopenForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const done = useDone('case:reopen.done', close);
  return (
    <CommandForm<ReopenCase, Case>
      draft={`reopen/${of.id}`}
      submitLabel={t('case:reopen.submit')}
      send={(values, key) => command('/api/v1/cases/{id}/reopen', of.id, values, key)}
      onDone={done}
    >
      <TextField
        name="reason"
        label={t('case:reopen.reason')}
        hint={t(of.leadTask ? 'case:reopen.hint' : 'case:reopen.hintOnSite')}
        max={1000}
        rows={4}
      />
    </CommandForm>
  );
}
