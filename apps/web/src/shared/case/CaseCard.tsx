import { Link } from 'react-router';
import type { CaseListItem } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Time } from '../time/Time.tsx';
import css from './CaseCard.module.css';
import { CategoryName } from './CategoryName.tsx';
import { OrderTag } from './OrderTag.tsx';
import { RemainingText } from './RemainingText.tsx';

/** A case in a list: what, whose, where it stands, what is left. */
export function CaseCard({ of: c }: { readonly of: CaseListItem }) {
  const { t } = useTexts();
  const edge = c.colour ? css[c.colour] : undefined;
  const isPressing = c.urgency === 'EXTRA' || c.urgency === 'URGENT';
  return (
    <article className={edge ? `${css.card} ${edge}` : css.card}>
      <p className={css.title}>
        <Link to={`/cases/${c.id}`} className={css.link}>
          {c.title}
        </Link>
      </p>
      <p className={css.who}>{c.party.name}</p>
      <p className={css.facts}>
        <span className={css.where}>
          {t(`terms:level.${c.level}`)} · {t(`terms:caseState.${c.state}`)}
        </span>
        <span>
          <CategoryName code={c.category} />
        </span>
        {isPressing && <span className={css.pressing}>{t(`terms:urgency.${c.urgency}`)}</span>}
        <span>{c.unit.name}</span>
      </p>
      <p className={css.foot}>
        {c.colour && <OrderTag colour={c.colour} />}
        <RemainingText of={c} />
        <span className={css.opened}>
          {c.caseNo} · <Time at={c.openedAt} style="date" />
        </span>
      </p>
    </article>
  );
}
