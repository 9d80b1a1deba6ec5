import type { Case } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../Section.tsx';
import css from './Submission.module.css';
import { Submission } from './Submission.tsx';
import { submissionOf } from './submission-of.ts';

/** How a case was solved, what its enterprise says of that, and the words it is closed with; nothing while there are none. */
export function CaseResult({ of: c }: { readonly of: Case }) {
  const { t } = useTexts();
  if (c.result === null && c.rating === null && c.closeSummary === null) return null;
  const task = submissionOf(c);
  const closing = [c.closeProposedBy?.name, c.closeSummary].filter(Boolean).join('：');
  return (
    <Section title={t('case:sections.result')} extra={task?.unit.name} isJudged>
      {c.outcome && <p className={css.outcome}>{t(`terms:outcome.${c.outcome}`)}</p>}
      <Submission
        of={task ?? { result: c.result, enterpriseContact: null, evidence: c.evidence, files: c.evidenceFiles }}
      />
      {(c.rating !== null || closing) && (
        <dl className={css.facts}>
          {c.rating !== null && (
            <div>
              <dt>{t('case:fields.rating')}</dt>
              <dd>{t(c.ratingOverruledAt ? 'case:ratingOverruled' : 'case:ratingOf', { rating: c.rating })}</dd>
            </div>
          )}
          {c.ratingComment && (
            <div>
              <dt>{t('case:fields.ratingComment')}</dt>
              <dd>{c.ratingComment}</dd>
            </div>
          )}
          {closing && (
            <div>
              <dt>{t('case:close.summary')}</dt>
              <dd>{closing}</dd>
            </div>
          )}
        </dl>
      )}
    </Section>
  );
}
