import { Form } from 'antd';
import { command } from '../../api/client.ts';
import { type SubmitTask, type Task, taskOutcomeValues } from '../../api/schema.gen.ts';
import { heads, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { FilesField } from '../../shared/files/FilesField.tsx';
import { withFileIds, type WithFiles } from '../../shared/files/with-files.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { EvidenceField } from '../EvidenceField.tsx';
import { useDone } from '../use-done.ts';

type Values = WithFiles<SubmitTask>;

/** 办结反馈: the head hands it in; what an officer fills in waits as a draft for the head, who finds all of it here. */
export function SubmitForm({ of, close }: ActionFormProps<Task>) {
  const { t } = useTexts();
  const isHead = heads(useMe(), of.unit.id);
  const done = useDone(isHead ? 'task:submit.done' : 'task:submit.drafted', close);
  const [form] = Form.useForm<Values>();
  const explains = Form.useWatch('outcome', form) === 'C';
  const outcomes = taskOutcomeValues.map((value) => ({ value, label: t(`terms:outcome.${value}`) }));
  return (
    <CommandForm<Values, Task>
      form={form}
      draft={`submit/${of.id}`}
      initialValues={begunWith(of)}
      submitLabel={t(isHead ? 'task:submit.submit' : 'task:submit.submitDraft')}
      send={(values, key) => command('/api/v1/tasks/{id}/submit', of.id, withFileIds(values), key)}
      onDone={done}
    >
      {of.draft && of.draftedBy && <p>{t('task:submit.draftedBy', { name: of.draftedBy.name })}</p>}
      <Form.Item name="outcome" label={t('task:submit.outcome')} hidden={of.role === 'CO'} required>
        <Chips options={outcomes} label={t('task:submit.outcome')} />
      </Form.Item>
      {explains && <p>{t('task:submit.leaderAccepts')}</p>}
      <TextField
        name="result"
        label={t(explains ? 'task:submit.explanation' : 'task:submit.result')}
        hint={t(explains ? 'task:submit.explanationHint' : 'task:submit.resultHint')}
        max={4000}
        rows={5}
      />
      {explains && (
        <TextField name="basis" label={t('task:submit.basis')} hint={t('task:submit.basisHint')} max={1000} rows={2} />
      )}
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
function begunWith(task: Task): Partial<Values> {
  const { draft, draftForm, result, enterpriseContact, evidence, files, outcome, basis } = task;
  const former = {
    outcome: outcome ?? 'A',
    basis: basis ?? '',
    result: result ?? '',
    enterpriseContact,
    evidence,
    files,
  };
  const form = draftForm ?? (draft === null && result !== null ? former : null);
  if (form === null) return { outcome: 'A', result: draft ?? '' };
  const { person, opinion } = form.enterpriseContact ?? {};
  return {
    outcome: form.outcome,
    basis: form.basis ?? '',
    result: form.result,
    enterpriseContact: { person: person ?? '', opinion: opinion ?? '' },
    evidence: [...form.evidence],
    files: form.files,
  };
}
