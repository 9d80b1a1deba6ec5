import { command } from '../../api/client.ts';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from '../../shared/form/CommandForm.module.css';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { MomentField } from '../../shared/form/MomentField.tsx';
import { instantOfMoment, momentOf } from '../../shared/time/moment.ts';
import { AnswerSaid } from '../../shared/order/AnswerSaid.tsx';
import { formatInstant } from '../../shared/time/format.ts';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  readonly until?: string;
}

/** 采纳反馈: a polite answer ends no supervision, so an unfinished matter takes a date; the one it promises stands there already. */
export function AcceptAnswerForm({ of, close }: ActionFormProps<SupervisionOrder>) {
  const { t, language } = useTexts();
  const done = useDone('order:accept.done', close);
  const { promise } = of;
  const latest = promise?.latest;
  const hint = [
    ...(latest ? [t('order:accept.latest', { latest: formatInstant(latest, language) })] : []),
    t(promise?.isRequired === false ? 'order:accept.finalHint' : 'order:accept.untilHint'),
  ].join(language === 'en' ? ' ' : '');
  return (
    <CommandForm<Values, SupervisionOrder>
      draft={`accept-answer/${of.id}`}
      initialValues={promisedBy(of)}
      submitLabel={t('order:accept.submit')}
      send={({ until }, key) => {
        const promised = until ? { until: instantOfMoment(until) } : {};
        return command('/api/v1/supervision-orders/{id}/accept-answer', of.id, promised, key);
      }}
      onDone={done}
    >
      <AnswerSaid of={of} />
      {promise?.isSpent ? (
        <p className={css.said}>{t(promise.isRequired ? 'order:accept.spent' : 'order:accept.spentFinal')}</p>
      ) : (
        promise && (
          <MomentField
            name="until"
            label={t('order:accept.until')}
            hint={hint}
            latest={latest}
            optional={!promise.isRequired}
          />
        )
      )}
    </CommandForm>
  );
}

/** What the unit promised, or the latest possible where that is earlier. */
function promisedBy({ answerUntil, promise }: SupervisionOrder): Values {
  if (answerUntil === null || promise === null || Date.parse(answerUntil) <= Date.now()) return {};
  return { until: momentOf(answerUntil < promise.latest ? answerUntil : promise.latest) };
}
