import { Form } from 'antd';
import { command } from '../../api/client.ts';
import type { SubmitTask, Task } from '../../api/schema.gen.ts';
import { heads, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FilesField } from '../../shared/files/FilesField.tsx';
import { withFileIds, type WithFiles } from '../../shared/files/with-files.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { EvidenceField } from '../EvidenceField.tsx';
import { useDone } from '../use-done.ts';

type Values = WithFiles<Omit<SubmitTask, 'outcome'>>;

/** 办结反馈: the head hands it in; what an officer fills in waits as a draft for the head, who finds all of it here. */
export function SubmitForm({ of, close }: ActionFormProps<Task>) {
  const { t } = useTexts();
  const isHead = heads(useMe(), of.unit.id);
  const done = useDone(isHead ? 'task:submit.done' : 'task:submit.drafted', close);
  return (
    <CommandForm<Values, Task>
      draft={`submit/${of.id}`}
      initialValues={begunWith(of)}
      submitLabel={t(isHead ? 'task:submit.submit' : 'task:submit.submitDraft')}
      send={(values, key) => command('/api/v1/tasks/{id}/submit', of.id, { ...withFileIds(values), outcome: 'A' }, key)}
      onDone={done}
    >
      {of.draft && of.draftedBy && <p>{t('task:submit.draftedBy', { name: of.draftedBy.name })}</p>}
      <Form.Item label={t('task:submit.outcome')}>
        <strong>{t('terms:outcome.A')}</strong>
      </Form.Item>
      <TextField name="result" label={t('task:submit.result')} hint={t('task:submit.resultHint')} max={4000} rows={5} />
      <TextField name={['enterpriseContact', 'person']} label={t('task:submit.person')} max={50} />
      <TextField
        name={['enterpriseContact', 'opinion']}
        label={t('task:submit.opinion')}
        hint={t('task:submit.opinionHint')}
        max={1000}
        rows={2}
      />
      <FilesField />
      <EvidenceField required />
    </CommandForm>
  );
}

/** The officer's draft as it was filled in; else what was handed in before it was sent back. */
function begunWith({ draft, draftForm, result, enterpriseContact, evidence, files }: Task): Partial<Values> {
  const form = draftForm ?? (draft === null && result !== null ? { result, enterpriseContact, evidence, files } : null);
  if (form === null) return { result: draft ?? '' };
  const { person, opinion } = form.enterpriseContact ?? {};
  return {
    result: form.result,
    enterpriseContact: { person: person ?? '', opinion: opinion ?? '' },
    evidence: [...form.evidence],
    files: form.files,
  };
}
