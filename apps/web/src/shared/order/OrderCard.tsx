import { Link } from 'react-router';
import type { SupervisionOrderListItem } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import card from '../case/CaseCard.module.css';
import { OrderTag } from '../case/OrderTag.tsx';
import { RemainingText } from '../case/RemainingText.tsx';
import { Time } from '../time/Time.tsx';

/** An order in a list: which, to whom, about what, until when. */
export function OrderCard({ of }: { readonly of: SupervisionOrderListItem }) {
  const { t } = useTexts();
  return (
    <article className={`${card.card} ${card[of.colour]}`}>
      <p className={card.foot}>
        <OrderTag colour={of.colour} docNumber={of.docNumber} note={t(`terms:orderState.${of.state}`)} />
        <span className={card.opened}>
          <Time at={of.issuedAt ?? of.draftedAt} />
        </span>
      </p>
      <h2 className={card.title}>
        <Link to={`/orders/${of.id}`} className={card.link}>
          {of.unit.name}
        </Link>
      </h2>
      <p className={card.who}>
        {of.case.title} · {of.case.party.name}
      </p>
      <p className={card.facts}>
        <span>
          {t('order:fields.reason')} {t(`terms:orderReason.${of.reason}`)}
        </span>
        {of.state === 'ISSUED' && (
          <span>
            {t('order:fields.rectify')} <RemainingText of={{ ...of, dueAt: of.rectifyDueAt }} withDue />
          </span>
        )}
        <span>{of.case.caseNo}</span>
      </p>
    </article>
  );
}
