import type { CaseRequest } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { RemainingText } from '../case/RemainingText.tsx';
import { FileLinks } from '../files/FileLinks.tsx';
import { Time } from '../time/Time.tsx';
import css from '../work/WorkDetail.module.css';
import { LabelledTexts } from '../work/LabelledTexts.tsx';

/** Where a request is and what is left to decide it; once it is decided, how and why. */
export function RequestStanding({ of }: { readonly of: CaseRequest }) {
  const { t } = useTexts();
  const isPending = of.state === 'PENDING';
  const texts = [
    [t('request:asked'), [of.unit?.name, of.askedBy.name].filter(Boolean).join(' ')],
    [t('request:toLevel'), of.toLevel ? t(`terms:level.${of.toLevel}`) : ''],
    [t('request:appeal.facts'), of.appeal?.facts ?? ''],
    [t('request:appeal.tried'), of.appeal?.tried ?? ''],
    [t('request:appeal.beyond'), of.appeal?.beyond ?? ''],
    [t('request:appeal.wanted'), of.appeal?.wanted ?? ''],
    [t('request:basis'), of.basis ?? ''],
    [t('request:reasonCode'), of.reasonCode ? t(`terms:suspensionReason.${of.reasonCode}`) : ''],
    [t('request:reason'), of.reason ?? ''],
    [t('request:proposedUnit'), of.proposedUnit?.name ?? ''],
    [t('request:assignedUnit'), of.assignedUnit?.name ?? ''],
    [t('request:decision'), of.decision ?? ''],
  ] as const;
  return (
    <>
      <p className={css.line}>
        <strong>
          {t(`terms:requestKind.${of.kind}`)} · {t(`terms:requestState.${of.state}`)}
        </strong>
        <span className={css.soft}>{of.requestNo}</span>
      </p>
      {isPending && (
        <p>
          {t('request:waitsFor', { unit: of.deciderUnit.name })} <RemainingText of={of} withDue />
        </p>
      )}
      <LabelledTexts texts={texts} />
      {of.files.length > 0 && <FileLinks of={of.files} />}
      {of.until && (
        <p>
          {t(of.kind === 'SUSPENSION' ? 'request:untilSuspended' : 'request:until')} <Time at={of.until} style="full" />
        </p>
      )}
      {of.grantedUntil && (
        <p>
          {t('request:grantedUntil')} <Time at={of.grantedUntil} style="full" />
        </p>
      )}
      {isPending && of.deciderRole && (
        <p className={css.soft}>
          {t(`request:leaderDecides.${of.kind === 'OBJECTION' || of.kind === 'SUSPENSION' ? of.kind : 'EXTENSION'}`)}
        </p>
      )}
      {of.decidedAt && (
        <p className={css.soft}>
          {t('request:decidedBy', { unit: of.deciderUnit.name, name: of.decidedBy?.name ?? '' })}{' '}
          <Time at={of.decidedAt} />
        </p>
      )}
    </>
  );
}
