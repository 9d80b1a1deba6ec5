import { command } from '../../api/client.ts';
import type { Case, FindFalseClosure } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 认定虚假办结: the case is reopened, and a red order drawn. */
export function FalseClosureForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const done = useDone('case:falseClosure.done', close);
  return (
    <CommandForm<FindFalseClosure, Case>
      draft={`false-closure/${of.id}`}
      submitLabel={t('case:falseClosure.submit')}
      danger
      send={(values, key) => command('/api/v1/cases/{id}/false-closure', of.id, values, key)}
      onDone={done}
    >
      <TextField
        name="reason"
        label={t('case:falseClosure.reason')}
        hint={t('case:falseClosure.hint')}
        max={1000}
        rows={4}
      />
    </CommandForm>
  );
}
