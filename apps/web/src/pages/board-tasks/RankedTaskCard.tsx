import { Link } from 'react-router';
import type { TaskListItem } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import card from '../../shared/case/CaseCard.module.css';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { RemainingText } from '../../shared/case/RemainingText.tsx';
import { runningLimit } from '../../shared/case/running-limit.ts';
import { Time } from '../../shared/time/Time.tsx';

/** A task as its unit did it: when it came, was claimed and answered. */
export function RankedTaskCard({ of }: { readonly of: TaskListItem }) {
  const { t } = useTexts();
  const { case: c } = of;
  const steps = [
    ['dispatched', of.dispatchedAt],
    ['claimed', of.claimedAt],
    ['answered', of.submittedAt],
  ] as const;
  return (
    <article className={c.colour ? `${card.card} ${card[c.colour]}` : card.card}>
      <h2 className={card.title}>
        <Link to={`/cases/${c.id}`} className={card.link}>
          {c.title}
        </Link>
      </h2>
      <p className={card.who}>{c.party.name}</p>
      <p className={card.facts}>
        <span className={card.where}>
          {t(`terms:level.${of.level}`)} · {t(`terms:taskRole.${of.role}`)} · {t(`terms:taskState.${of.state}`)}
        </span>
        {of.claimMode && <span>{t(`terms:claimMode.${of.claimMode}`)}</span>}
        {steps.map(
          ([name, at]) =>
            at && (
              <span key={name}>
                {t(`board:ranking.${name}`)} <Time at={at} />
              </span>
            ),
        )}
      </p>
      <p className={card.foot}>
        {c.colour && <OrderTag colour={c.colour} />}
        {of.endedAt === null && <RemainingText of={runningLimit(of)} withDue />}
        <span className={card.opened}>
          {c.caseNo} · {of.taskNo}
        </span>
      </p>
    </article>
  );
}
