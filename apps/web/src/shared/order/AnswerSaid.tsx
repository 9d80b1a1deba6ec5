import type { SupervisionOrder } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { formatInstant } from '../time/format.ts';
import css from './OrderLife.module.css';

/** What the unit answered, of what kind, and by when it promises to be through; nothing while it has not. */
export function AnswerSaid({ of }: { readonly of: SupervisionOrder }) {
  const { t, language } = useTexts();
  if (!of.answerText) return null;
  return (
    <blockquote className={css.said} data-judged>
      {of.answerKind && <p className={css.kind}>{t(`terms:answerKind.${of.answerKind}`)}</p>}
      {of.answerText}
      {of.answerUntil && <p>{t('order:answer.promised', { until: formatInstant(of.answerUntil, language) })}</p>}
    </blockquote>
  );
}
