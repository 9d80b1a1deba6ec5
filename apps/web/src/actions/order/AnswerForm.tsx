import { Form } from 'antd';
import { command } from '../../api/client.ts';
import { givenAnswerKindValues, type GivenAnswerKind, type SupervisionOrder } from '../../api/schema.gen.ts';
import { heads, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { MomentField } from '../../shared/form/MomentField.tsx';
import { instantOfMoment, momentOf } from '../../shared/time/moment.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  readonly kind: GivenAnswerKind;
  readonly text: string;
  readonly until?: string;
}

/**
 * 反馈: what was done, and by when the unit promises to be through. What an officer fills in waits as a draft for the head, who finds
 * all of it here.
 */
export function AnswerForm({ of, close }: ActionFormProps<SupervisionOrder>) {
  const { t } = useTexts();
  const isHead = heads(useMe(), of.unit.id);
  const done = useDone(isHead ? 'order:answer.done' : 'order:answer.drafted', close);
  const kinds = givenAnswerKindValues.map((value) => ({ value, label: t(`terms:answerKind.${value}`) }));
  return (
    <CommandForm<Values, SupervisionOrder>
      draft={`answer/${of.id}`}
      initialValues={{ kind: 'PROGRESS', ...draftOf(of) }}
      submitLabel={t(isHead ? 'order:answer.submit' : 'order:answer.submitDraft')}
      send={({ kind, text, until }, key) => {
        const promised = until ? { until: instantOfMoment(until) } : {};
        return command('/api/v1/supervision-orders/{id}/answer', of.id, { kind, text, ...promised }, key);
      }}
      onDone={done}
    >
      {of.answerDraft && of.answerDraftedBy && <p>{t('order:answer.draftedBy', { name: of.answerDraftedBy.name })}</p>}
      <Form.Item name="kind" label={t('order:answer.kind')} required>
        <Chips options={kinds} label={t('order:answer.kind')} />
      </Form.Item>
      <TextField name="text" label={t('order:answer.text')} hint={t('order:answer.hint')} max={4000} rows={6} />
      <MomentField name="until" label={t('order:answer.until')} hint={t('order:answer.untilHint')} optional />
    </CommandForm>
  );
}

/** The draft as it was filled in; of an earlier version's there is the text alone. */
function draftOf({ answerDraft, answerDraftForm: form }: SupervisionOrder): Partial<Values> {
  if (form) return { kind: form.kind, text: form.text, ...(form.until && { until: momentOf(form.until) }) };
  return answerDraft === null ? {} : { text: answerDraft };
}
