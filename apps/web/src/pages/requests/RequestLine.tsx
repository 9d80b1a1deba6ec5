import type { CaseRequestListItem } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CategoryName } from '../../shared/case/CategoryName.tsx';
import { RemainingText } from '../../shared/case/RemainingText.tsx';
import css from '../../shared/work/WorkDetail.module.css';

/** A request as an item of work. */
export function RequestLine({ of }: { readonly of: CaseRequestListItem }) {
  const { t } = useTexts();
  const { case: c } = of;
  const isPressing = c.urgency === 'EXTRA' || c.urgency === 'URGENT';
  return (
    <>
      <strong>{c.title}</strong>
      <span className={css.soft}>{[of.unit?.name, c.party.name].filter(Boolean).join(' · ')}</span>
      <span className={css.line}>
        <span className={css.where}>{t(`terms:requestKind.${of.kind}`)}</span>
        <span>
          <CategoryName code={c.category} />
        </span>
        {isPressing && <span className={css.pressing}>{t(`terms:urgency.${c.urgency}`)}</span>}
      </span>
      <span className={css.line}>
        <RemainingText of={of} withDue />
      </span>
    </>
  );
}
