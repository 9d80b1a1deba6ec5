import { Link } from 'react-router';
import { CASE_ACTIONS } from '../../actions/case/case-actions.ts';
import { ActionBar } from '../../actions/ActionBar.tsx';
import { useCase } from '../../api/cases.ts';
import type { Case } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CategoryName } from '../case/CategoryName.tsx';
import { CaseResult } from '../case/CaseResult.tsx';
import { DeadlineExplain } from '../case/DeadlineExplain.tsx';
import { InstructionList } from '../case/InstructionList.tsx';
import { LevelsPicture } from '../case/LevelsPicture.tsx';
import { RemainingText } from '../case/RemainingText.tsx';
import { stateWords } from '../case/state-words.ts';
import { FileLinks } from '../files/FileLinks.tsx';
import { Section } from '../Section.tsx';
import { Seen } from '../seen/Seen.tsx';
import css from './WorkDetail.module.css';
import { LabelledTexts } from './LabelledTexts.tsx';

/** One case as its office needs it: time left, actions, what was handed in, the matter, and how it came here. */
export function CaseDetail({ id }: { readonly id: string }) {
  const { t } = useTexts();
  return (
    <Seen of={useCase(id)} notFound={t('case:notFound')}>
      {(c) => <Loaded of={c} />}
    </Seen>
  );
}

function Loaded({ of: c }: { readonly of: Case }) {
  const { t } = useTexts();
  return (
    <>
      <Section title={stateWords(c, t)} extra={<DeadlineExplain caseId={c.id} />}>
        <p className={css.left}>
          <RemainingText of={c} withDue />
        </p>
        <Suggestion of={c} />
        <div className={css.foot}>
          <ActionBar of={c} actions={CASE_ACTIONS} />
        </div>
      </Section>
      <InstructionList of={c.instructions} />
      <CaseResult of={c} />
      <About of={c} />
      <Section title={t('case:sections.levels')}>
        <LevelsPicture of={c} />
      </Section>
    </>
  );
}

/** Where the routing table would send it; the form begins with it. */
function Suggestion({ of: c }: { readonly of: Case }) {
  const { t } = useTexts();
  if (!c.allowedActions.includes('dispatch')) return null;
  if (!c.suggestedRoute) return <p>{t('dispatch:noRoute')}</p>;
  const { lead, coUnits } = c.suggestedRoute;
  const units = coUnits.map((unit) => unit.name).join('、');
  return (
    <p>
      {t('dispatch:suggested', { lead: lead.name })}
      {units && `，${t('dispatch:suggestedCo', { units })}`}
    </p>
  );
}

function About({ of: c }: { readonly of: Case }) {
  const { t } = useTexts();
  const texts = [
    [t('case:fields.facts'), c.facts],
    [t('case:fields.wish'), c.wish],
    [t('dispatch:contact'), c.contact && `${c.contact.name} ${c.contact.phone}`],
    [t('case:fields.liaison'), c.liaison && `${c.liaison.unit?.name ?? ''} ${c.liaison.name}`],
  ] as const;
  return (
    <Section title={c.title} extra={<Link to={`/cases/${c.id}`}>{t('dispatch:openCase')}</Link>}>
      <p className={css.soft}>
        {c.caseNo} · {c.party.name} · <CategoryName code={c.category} /> · {t(`terms:urgency.${c.urgency}`)}
      </p>
      <LabelledTexts texts={texts} />
      {c.files.length > 0 && <FileLinks of={c.files} />}
    </Section>
  );
}
