import type { ReactNode } from 'react';
import type { Case, Confirmation } from '../../api/schema.gen.ts';
import { ENDING } from '../../api/states.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { awaitsUrgency } from '../../shared/case/asked-urgency.ts';
import { FileLinks } from '../../shared/files/FileLinks.tsx';
import { stateBeforeArchive } from '../../shared/case/state-before-archive.ts';
import { Time } from '../../shared/time/Time.tsx';
import css from './CasePage.module.css';

/** What the difficulty is, and whose. */
export function CaseFacts({ of: c }: { readonly of: Case }) {
  const { t, language } = useTexts();
  const word = c.withdrawalConfirmedBy;
  const amount = c.amount === null ? null : t('case:yuan', { amount: c.amount.toLocaleString(language) });
  const asked = c.urgencyAsked && t(`terms:urgency.${c.urgencyAsked}`);
  const askedText = asked && (awaitsUrgency(c) ? t('case:unconfirmed', { urgency: asked }) : asked);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('case:fields.facts'), c.facts],
    [t('case:fields.wish'), c.wish],
    [t('common:files.label'), c.files.length > 0 ? <FileLinks key="files" of={c.files} /> : null],
    [t('case:fields.amount'), amount],
    [t('case:fields.contact'), c.contact && `${c.contact.name} ${c.contact.phone}`],
    [t('case:fields.urgencyAsked'), c.urgencyAsked && askedText],
    [t('case:fields.source'), t(`terms:source.${c.source}`)],
    [t('case:fields.levelReason'), c.levelReason],
    [t('case:fields.liaison'), c.liaison && `${c.liaison.unit?.name ?? ''} ${c.liaison.name}`],
    [t('case:fields.filedBy'), c.filedBy.name],
    [t('case:fields.openedAt'), <Time key="opened" at={c.openedAt} />],
    [
      t(`case:fields.endedAt.${ENDING.find((state) => state === stateBeforeArchive(c)) ?? 'CLOSED'}`),
      c.closedAt && <Time at={c.closedAt} />,
    ],
    [t('case:fields.sentDownAt'), c.sentDownAt && <Time key="sentDown" at={c.sentDownAt} />],
    [t('case:fields.reopenedAt'), c.reopenedAt && <Time key="reopened" at={c.reopenedAt} />],
    [t('case:fields.confirmedBy'), word && <ConfirmedBy key="confirmed" of={word} />],
  ];
  return (
    <dl className={css.facts}>
      {rows
        .filter(([, value]) => value !== null)
        .map(([label, value]) => (
          <Row key={label} label={label}>
            {value}
          </Row>
        ))}
    </dl>
  );
}

function ConfirmedBy({ of: { name, at, how } }: { readonly of: Confirmation }) {
  const { t } = useTexts();
  return (
    <>
      {name} · {t(`terms:confirmationWay.${how}`)} · <Time at={at} />
    </>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
