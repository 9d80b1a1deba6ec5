import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { RemainingText } from '../case/RemainingText.tsx';
import { Time } from '../time/Time.tsx';
import css from './OrderFacts.module.css';
import { OrderLink } from './OrderLink.tsx';
import { SignerName } from './SignerName.tsx';

/** Whom an order is addressed to, why, and until when. */
export function OrderFacts({ of, caseTitle }: { readonly of: SupervisionOrder; readonly caseTitle: string }) {
  const { t } = useTexts();
  const { signer, sentBack, judgedBy, supersedes, grewInto } = of;
  const missed = `${t(`terms:level.${of.level}`)} · ${t(`terms:clockKind.${of.clockKind}`)}`;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('order:fields.unit'), <strong key="unit">{of.unit.name}</strong>],
    [
      t('order:fields.case'),
      <Link key="case" to={`/cases/${of.caseId}`}>
        {caseTitle}
      </Link>,
    ],
    [t('order:fields.reason'), t(`terms:orderReason.${of.reason}`)],
    [
      t('order:fields.missed'),
      // What a person ordered directly may have come before the limit.
      of.dueAt <= of.draftedAt ? (
        <>
          {missed} <Time at={of.dueAt} />
        </>
      ) : null,
    ],
    [t('order:fields.office'), of.office.name],
    [t('order:fields.signer'), <SignerName key="signer" of={signer} />],
    [t('order:fields.sentBack'), sentBack && t('order:saidBy', { name: sentBack.by.name, text: sentBack.reason })],
    [
      t('order:fields.rectify'),
      (of.rectifyDueAt ?? of.dueReason) && <RemainingText of={{ ...of, dueAt: of.rectifyDueAt }} withDue />,
    ],
    [t('order:fields.judge'), of.judgeOffice.name],
    [t('order:fields.judgedBy'), judgedBy && judgedBy.name],
    [
      t('order:fields.points'),
      of.points === 0 ? t('order:noPoints') : t('order:pointsOf', { points: Math.abs(of.points) }),
    ],
    [t('order:fields.supersedes'), supersedes && <OrderLink key="supersedes" of={supersedes} />],
    [t('order:fields.grewInto'), grewInto && <OrderLink key="grewInto" of={grewInto} />],
  ];
  return (
    <dl className={css.facts}>
      {rows
        .filter(([, value]) => value !== null)
        .map(([label, value]) => (
          <div key={label} className={css.row}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
