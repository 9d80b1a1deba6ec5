import { command } from '../../api/client.ts';
import type { Case, EscalateCase } from '../../api/schema.gen.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useCaseChanged } from '../use-case-changed.ts';

/** 上报. */
export function EscalateForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const say = useSay();
  const changed = useCaseChanged();
  return (
    <CommandForm<EscalateCase, Case>
      draft={`escalate/${of.id}`}
      submitLabel={t('case:escalate.submit')}
      send={(values, key) => command('/api/v1/cases/{id}/escalate', of.id, values, key)}
      onDone={(answer) => {
        close();
        changed(answer);
        say(t('case:escalate.done'));
      }}
    >
      <TextField
        name="reason"
        label={t('case:escalate.reason')}
        hint={t('case:escalate.reasonHint')}
        max={1000}
        rows={5}
      />
    </CommandForm>
  );
}
