import type { TaskListItem } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CategoryName } from '../../shared/case/CategoryName.tsx';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { RemainingText } from '../../shared/case/RemainingText.tsx';
import { UrgedTag } from '../../shared/case/UrgedTag.tsx';
import { Time } from '../../shared/time/Time.tsx';
import css from '../../shared/work/WorkDetail.module.css';

/** A task as an item of work. */
export function TaskLine({ of }: { readonly of: TaskListItem }) {
  const { t } = useTexts();
  const { case: c } = of;
  const isPressing = c.urgency === 'EXTRA' || c.urgency === 'URGENT';
  return (
    <>
      <strong>{c.title}</strong>
      <span className={css.soft}>{c.party.name}</span>
      <span className={css.line}>
        <span className={css.where}>
          {t(`terms:level.${of.level}`)} · {t(`terms:taskRole.${of.role}`)}
        </span>
        <span>
          <CategoryName code={c.category} />
        </span>
        {isPressing && <span className={css.pressing}>{t(`terms:urgency.${c.urgency}`)}</span>}
        {of.state === 'REWORK' && <span className={css.pressing}>{t('terms:taskState.REWORK')}</span>}
        <UrgedTag of={of} />
      </span>
      <span className={css.line}>
        {c.colour && <OrderTag colour={c.colour} />}
        {of.state === 'PENDING_CLAIM' && of.claimDueAt ? (
          <span className={css.soft}>
            {t('desk:claimBy')} <Time at={of.claimDueAt} />
          </span>
        ) : (
          <RemainingText of={of} withDue />
        )}
      </span>
    </>
  );
}
