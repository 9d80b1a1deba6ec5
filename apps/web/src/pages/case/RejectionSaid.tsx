import type { Case } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../../shared/Section.tsx';
import { stateBeforeArchive } from '../../shared/case/state-before-archive.ts';
import { Time } from '../../shared/time/Time.tsx';
import { LabelledTexts } from '../../shared/work/LabelledTexts.tsx';

/** Why a case was not taken up, and where its enterprise turns instead; nothing of any other case. */
export function RejectionSaid({ of: c }: { readonly of: Case }) {
  const { t } = useTexts();
  const { rejection } = c;
  if (rejection === null || stateBeforeArchive(c) !== 'REJECTED') return null;
  const texts = [
    [t('case:reject.code'), t(`terms:rejectionCode.${rejection.code}`)],
    [t('case:reject.guidance'), rejection.guidance],
    [t('case:reject.passedTo'), rejection.passedTo ?? ''],
  ] as const;
  return (
    <Section title={t('terms:caseState.REJECTED')} extra={rejection.unit.name} isJudged>
      <LabelledTexts texts={texts} />
      <p>
        <Time at={rejection.at} style="full" />
      </p>
    </Section>
  );
}
