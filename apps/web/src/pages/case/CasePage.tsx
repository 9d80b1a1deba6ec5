import { useParams } from 'react-router';
import { CASE_ACTIONS } from '../../actions/case/case-actions.ts';
import { ActionBar } from '../../actions/ActionBar.tsx';
import { useCase } from '../../api/cases.ts';
import type { Case } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useCategoryWords } from '../../shared/case/category-words.ts';
import { CaseResult } from '../../shared/case/CaseResult.tsx';
import { CaseTimeline } from '../../shared/case/CaseTimeline.tsx';
import { DeadlineExplain } from '../../shared/case/DeadlineExplain.tsx';
import { InstructionList } from '../../shared/case/InstructionList.tsx';
import { LevelsPicture } from '../../shared/case/LevelsPicture.tsx';
import { Content } from '../../shared/Content.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { PrintButton } from '../../shared/PrintButton.tsx';
import { RequestList } from '../../shared/request/RequestList.tsx';
import { Section } from '../../shared/Section.tsx';
import { Seen } from '../../shared/seen/Seen.tsx';
import { ArchivedNote } from './ArchivedNote.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import css from './CasePage.module.css';
import { CaseTasks } from './CaseTasks.tsx';
import { OrderList } from './OrderList.tsx';
import { RejectionSaid } from './RejectionSaid.tsx';

/** One case: where it stands first, then what it is about and what happened; what may be done stays in view. */
export function CasePage() {
  const { id = '' } = useParams();
  const { t } = useTexts();
  return (
    <Content>
      <Seen of={useCase(id)} notFound={t('case:notFound')} back="/cases" rows={10}>
        {(c) => <CaseView of={c} />}
      </Seen>
    </Content>
  );
}

function CaseView({ of: c }: { readonly of: Case }) {
  const { t } = useTexts();
  const categoryWords = useCategoryWords();
  return (
    <>
      <PageHeader
        title={c.title}
        back="/cases"
        extra={<PrintButton />}
        subtitle={`${c.caseNo} · ${c.party.name} · ${categoryWords(c.category)} · ${t(`terms:urgency.${c.urgency}`)}`}
      />
      <ArchivedNote of={c} />
      <div className={css.columns}>
        <div className={css.side}>
          <ActionBar of={c} actions={CASE_ACTIONS} sticky />
          <Section title={t('case:sections.levels')} extra={<DeadlineExplain caseId={c.id} />}>
            <LevelsPicture of={c} />
          </Section>
        </div>
        <div className={css.main}>
          <RejectionSaid of={c} />
          <InstructionList of={c.instructions} />
          <CaseResult of={c} />
          <OrderList orders={c.orders} />
          <CaseTasks of={c} />
          {c.requests.length > 0 && (
            <Section title={t('case:sections.requests')}>
              <RequestList requests={c.requests} />
            </Section>
          )}
          <Section title={t('case:sections.facts')}>
            <CaseFacts of={c} />
          </Section>
          <Section title={t('case:sections.timeline')}>
            <CaseTimeline caseId={c.id} />
          </Section>
        </div>
      </div>
    </>
  );
}
