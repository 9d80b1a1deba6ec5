import type { SupervisionOrderListItem } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { OrderTag } from '../case/OrderTag.tsx';
import { RemainingText } from '../case/RemainingText.tsx';
import { Time } from '../time/Time.tsx';
import css from './OrderLine.module.css';

/** An order as an item of work. */
export function OrderLine({ of }: { readonly of: SupervisionOrderListItem }) {
  const { t } = useTexts();
  return (
    <>
      <span className={css.line}>
        <OrderTag colour={of.colour} docNumber={of.docNumber} />
        <span className={css.soft}>
          <Time at={of.issuedAt ?? of.draftedAt} />
        </span>
      </span>
      <strong>{of.unit.name}</strong>
      <span className={css.soft}>
        {of.case.title} · {of.case.party.name}
      </span>
      <span className={css.line}>
        <span className={css.soft}>{t(`terms:orderReason.${of.reason}`)}</span>
        {of.state === 'ISSUED' && <RemainingText of={{ ...of, dueAt: of.rectifyDueAt }} withDue />}
      </span>
    </>
  );
}
