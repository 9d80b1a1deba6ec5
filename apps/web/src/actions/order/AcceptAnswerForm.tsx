import { command } from '../../api/client.ts';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from '../../shared/form/CommandForm.module.css';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { instantOfMoment, MomentField } from '../../shared/form/MomentField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  readonly until?: string;
}

/** 采纳反馈: a polite answer ends no supervision, so an unfinished matter takes a date. */
export function AcceptAnswerForm({ of, close }: ActionFormProps<SupervisionOrder>) {
  const { t } = useTexts();
  const done = useDone('order:accept.done', close);
  return (
    <CommandForm<Values, SupervisionOrder>
      draft={`accept-answer/${of.id}`}
      submitLabel={t('order:accept.submit')}
      send={({ until }, key) => {
        const promised = until ? { until: instantOfMoment(until) } : {};
        return command('/api/v1/supervision-orders/{id}/accept-answer', of.id, promised, key);
      }}
      onDone={done}
    >
      {of.answerText && <blockquote className={css.said}>{of.answerText}</blockquote>}
      <MomentField
        name="until"
        label={t('order:accept.until')}
        hint={t('order:accept.untilHint')}
        optional={of.answerKind === 'SUBMISSION'}
      />
    </CommandForm>
  );
}
