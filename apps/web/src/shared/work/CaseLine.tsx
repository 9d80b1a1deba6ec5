import type { CaseListItem } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CategoryName } from '../case/CategoryName.tsx';
import { OrderTag } from '../case/OrderTag.tsx';
import { RemainingText } from '../case/RemainingText.tsx';
import css from './WorkDetail.module.css';

/** A case as an item of work. */
export function CaseLine({ of: c }: { readonly of: CaseListItem }) {
  const { t } = useTexts();
  const isPressing = c.urgency === 'EXTRA' || c.urgency === 'URGENT';
  return (
    <>
      <strong>{c.title}</strong>
      <span className={css.soft}>{c.party.name}</span>
      <span className={css.line}>
        <span className={css.where}>
          {t(`terms:level.${c.level}`)} · {t(`terms:caseState.${c.state}`)}
        </span>
        <span>
          <CategoryName code={c.category} />
        </span>
        {isPressing && <span className={css.pressing}>{t(`terms:urgency.${c.urgency}`)}</span>}
      </span>
      <span className={css.line}>
        {c.colour && <OrderTag colour={c.colour} />}
        <RemainingText of={c} withDue />
      </span>
    </>
  );
}
