import type { Case } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../../shared/Section.tsx';
import css from './CasePage.module.css';

/** How it was solved and what the enterprise says of it, once there is something to say. */
export function CaseResult({ of: c }: { readonly of: Case }) {
  const { t } = useTexts();
  if (c.result === null && c.rating === null && c.closeSummary === null) return null;
  return (
    <Section title={t('case:sections.result')}>
      {c.outcome && <p className={css.soft}>{t(`terms:outcome.${c.outcome}`)}</p>}
      {c.result && <p className={css.said}>{c.result}</p>}
      {c.closeSummary && <p className={`${css.soft} ${css.text}`}>{c.closeSummary}</p>}
      {c.rating !== null && (
        <p>
          {t('case:fields.rating')} {t('case:ratingOf', { rating: c.rating })}
        </p>
      )}
    </Section>
  );
}
