import { useCalendars } from '../../api/calendars.ts';
import { requestKindValues, urgencyValues } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../../shared/Section.tsx';
import { LimitField } from './LimitField.tsx';
import css from './PolicyEditor.module.css';
import { ChoiceField, NumberField, WordsField } from './ValueField.tsx';

/** What the policy is called, and by which calendar it counts. */
export function Naming() {
  const { t } = useTexts();
  const { data: calendars = [] } = useCalendars(true);
  return (
    <Section title={t('policy:general')}>
      <div className={css.grid}>
        <WordsField path="name" label={t('policy:part.name')} />
        <ChoiceField
          path="calendar"
          label={t('policy:part.calendar')}
          options={calendars.map(({ code }) => ({ value: code, label: code }))}
        />
        <ChoiceField
          path="escalateOn"
          label={t('policy:part.escalateOn')}
          options={(['RED_ISSUED', 'RED_EXPIRED'] as const).map((value) => ({
            value,
            label: t(`policy:escalateOn.${value}`),
          }))}
        />
        <NumberField path="warning.atShare" label={t('policy:part.atShare')} />
      </div>
    </Section>
  );
}

const STAGES = ['intake', 'dispatch', 'review', 'followUp', 'verify', 'closing'] as const;

/** Limits of the offices and of co-units. */
export function StageLimits() {
  const { t } = useTexts();
  return (
    <Section title={t('policy:part.stages')}>
      <div className={css.grid}>
        {STAGES.map((stage) => (
          <LimitField key={stage} path={`stages.${stage}`} label={t(`policy:part.${stage}`)} />
        ))}
        <LimitField path="coUnit" label={t('policy:part.coUnit')} />
        <LimitField path="reworkAtLeast" label={t('policy:part.reworkAtLeast')} />
        <LimitField path="judge.remindAfter" label={t('policy:part.remindAfter')} />
        <LimitField path="judge.moveAfter" label={t('policy:part.moveAfter')} />
        <LimitField path="repeat.floor" label={t('policy:part.floor')} />
        <LimitField path="repeat.cap" label={t('policy:part.cap')} />
        <LimitField path="objectWithin" label={t('policy:part.objectWithin')} />
        <LimitField path="reopenWithin" label={t('policy:part.reopenWithin')} />
        <LimitField path="archiveAfter" label={t('policy:part.archiveAfter')} />
        <NumberField path="followUpCalls" label={t('policy:part.followUpCalls')} />
      </div>
    </Section>
  );
}

/** Within which an office decides what units ask of it. */
export function DecisionLimits() {
  const { t } = useTexts();
  return (
    <Section title={t('policy:part.decide')}>
      <div className={css.grid}>
        {requestKindValues.flatMap((kind) =>
          urgencyValues.map((urgency) => (
            <LimitField
              key={`${kind}/${urgency}`}
              path={`decide.${kind}.${urgency}`}
              label={`${t(`policy:part.${kind}`)} · ${t(`terms:urgency.${urgency}`)}`}
            />
          )),
        )}
      </div>
    </Section>
  );
}

/** 延期: how often, and how far. */
export function ExtensionRules() {
  const { t } = useTexts();
  const limits = [
    ['atMost', 'atMost'],
    ['inAll', 'inAll'],
    ['coUnit', 'coUnitExtension'],
    ['deferBy', 'deferBy'],
  ] as const;
  return (
    <Section title={t('policy:part.extension')}>
      <div className={css.grid}>
        {urgencyValues.map((urgency) => (
          <NumberField
            key={urgency}
            path={`extension.times.${urgency}`}
            label={`${t('policy:part.times')} · ${t(`terms:urgency.${urgency}`)}`}
          />
        ))}
        {limits.map(([part, words]) => (
          <LimitField key={part} path={`extension.${part}`} label={t(`policy:part.${words}`)} />
        ))}
      </div>
    </Section>
  );
}

/** 挂起: how long, and how often progress is reported meanwhile. */
export function SuspensionRules() {
  const { t } = useTexts();
  const limits = [
    ['atMost', 'atMostSuspended'],
    ['byOffice', 'byOffice'],
    ['progress', 'progress'],
  ] as const;
  return (
    <Section title={t('policy:part.suspension')}>
      <div className={css.grid}>
        {limits.map(([part, words]) => (
          <LimitField key={part} path={`suspension.${part}`} label={t(`policy:part.${words}`)} />
        ))}
      </div>
    </Section>
  );
}

const WEIGHTS = ['claimedInTime', 'submittedInTime', 'satisfied', 'solved', 'notReworked', 'notReturned'] as const;

/** How units are scored. */
export function ScoreRules() {
  const { t } = useTexts();
  return (
    <Section title={t('policy:part.score')}>
      <div className={css.grid}>
        {WEIGHTS.map((part) => (
          <NumberField key={part} path={`score.weights.${part}`} label={t(`policy:part.${part}`)} />
        ))}
        <NumberField path="score.lateTask" label={t('policy:part.lateTask')} />
        <NumberField path="score.leastTasks" label={t('policy:part.leastTasks')} />
      </div>
    </Section>
  );
}
