import { command } from '../../api/client.ts';
import type { Case, RequestEscalation } from '../../api/schema.gen.ts';
import { heads, holds, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FilesField } from '../../shared/files/FilesField.tsx';
import { withFileIds, type WithFiles } from '../../shared/files/with-files.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 提请上级: four texts, so that the next level need not ask back. What the lead's officer fills in waits as a draft for the head. */
export function RequestEscalationForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const me = useMe();
  const task = of.leadTask;
  const isDraft = !holds(me, 'DISPATCHER') && !holds(me, 'LIAISON') && !(task && heads(me, task.unit.id));
  const done = useDone(isDraft ? 'case:requestEscalation.drafted' : 'case:requestEscalation.done', close);
  const drafted = task?.requestDraft?.kind === 'ESCALATION' ? task : null;
  return (
    <CommandForm<WithFiles<RequestEscalation>, Case>
      draft={`request-escalation/${of.id}`}
      initialValues={{ ...drafted?.requestDraft?.appeal, files: drafted?.requestDraft?.files ?? [] }}
      submitLabel={t(isDraft ? 'case:requestEscalation.submitDraft' : 'case:requestEscalation.submit')}
      send={(values, key) => command('/api/v1/cases/{id}/request-escalation', of.id, withFileIds(values), key)}
      onDone={done}
    >
      {drafted?.requestDraftedBy && <p>{t('task:submit.draftedBy', { name: drafted.requestDraftedBy.name })}</p>}
      <p>{t('case:requestEscalation.rule')}</p>
      <TextField name="facts" label={t('request:appeal.facts')} max={2000} rows={3} />
      <TextField name="tried" label={t('request:appeal.tried')} max={2000} rows={3} />
      <TextField name="beyond" label={t('request:appeal.beyond')} max={1000} rows={3} />
      <TextField name="wanted" label={t('request:appeal.wanted')} max={1000} rows={2} />
      <FilesField />
    </CommandForm>
  );
}
