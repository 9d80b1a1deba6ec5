import { commandCase } from '../../api/cases.ts';
import type { Case } from '../../api/types.ts';
import { useSay } from '../../app/feedback/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useCaseChanged } from '../use-case-changed.ts';

interface Values {
  readonly reason: string;
}

/** 上报. */
export default function EscalateForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const say = useSay();
  const changed = useCaseChanged();
  return (
    <CommandForm<Values, Case>
      draft={`escalate/${of.id}`}
      submitLabel={t('case:escalate.submit')}
      send={(values, key) => commandCase(of.id, 'escalate', values, key)}
      onDone={(answer) => {
        changed(answer);
        say(t('case:escalate.done'));
        close();
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
