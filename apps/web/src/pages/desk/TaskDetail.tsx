import { Link } from 'react-router';
import { CASE_ACTIONS } from '../../actions/case/case-actions.ts';
import { TASK_ACTIONS } from '../../actions/task/task-actions.ts';
import { ActionBar } from '../../actions/ActionBar.tsx';
import { useCase } from '../../api/cases.ts';
import type { Task } from '../../api/schema.gen.ts';
import { useTask } from '../../api/tasks.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CategoryName } from '../../shared/case/CategoryName.tsx';
import { DeadlineExplain } from '../../shared/case/DeadlineExplain.tsx';
import { limitWords } from '../../shared/case/limit-words.ts';
import { OriginalDue } from '../../shared/case/OriginalDue.tsx';
import { RemainingText } from '../../shared/case/RemainingText.tsx';
import { runningLimit } from '../../shared/case/running-limit.ts';
import { SuspensionNote } from '../../shared/case/SuspensionNote.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { RequestList } from '../../shared/request/RequestList.tsx';
import { Section } from '../../shared/Section.tsx';
import { Seen } from '../../shared/seen/Seen.tsx';
import { Time } from '../../shared/time/Time.tsx';
import css from '../../shared/work/WorkDetail.module.css';
import { LabelledTexts } from '../../shared/work/LabelledTexts.tsx';

/** What a lead's unit asks is about its task, though it is asked of the case. */
const OF_THE_CASE = CASE_ACTIONS.filter(({ name }) => name === 'request-escalation');

/** One task: what is left of its limit and why, what may be done, what it is about. */
export function TaskDetail({ id }: { readonly id: string }) {
  const { t } = useTexts();
  return (
    <Seen of={useTask(id)} notFound={t('task:notFound')}>
      {(task) => (
        <>
          <Limit of={task} />
          <About of={task} />
        </>
      )}
    </Seen>
  );
}

function Limit({ of }: { readonly of: Task }) {
  const { t } = useTexts();
  const waits = of.state === 'PENDING_CLAIM' && of.claimDueAt !== null;
  return (
    <Section title={t(`terms:taskState.${of.state}`)} extra={<DeadlineExplain caseId={of.caseId} />}>
      <p className={css.left}>
        <RemainingText of={runningLimit(of)} withDue /> {!waits && <OriginalDue of={of} />}
      </p>
      <SuspensionNote of={of} />
      {waits && (
        <p>
          {t('desk:handleBy')}{' '}
          {of.dueAt ? <Time at={of.dueAt} /> : t('desk:handleUndated', { limit: limitWords(of.handleLimit, t) })}
        </p>
      )}
      {of.draft && of.draftedBy && <p>{t('desk:draftWaits', { name: of.draftedBy.name })}</p>}
      {of.requestDraftedBy && <p>{t('desk:requestDraftWaits', { name: of.requestDraftedBy.name })}</p>}
      <RequestList requests={of.requests} />
      <div className={css.foot}>
        <ActionBar of={of} actions={TASK_ACTIONS} />
      </div>
    </Section>
  );
}

function About({ of: task }: { readonly of: Task }) {
  const { t } = useTexts();
  const { data: c } = useCase(task.caseId);
  if (!c) return <Loading />;
  const texts = [
    [t('desk:requirement'), task.requirement],
    [t('desk:reworkLead'), task.reworkLead ? t(`terms:reworkLead.${task.reworkLead}`) : ''],
    [t('case:fields.facts'), c.facts],
    [t('case:fields.wish'), c.wish],
    [t('case:fields.contact'), c.contact && `${c.contact.name} ${c.contact.phone}`],
    [t('case:fields.rating'), task.rating === null ? '' : t('case:ratingOf', { rating: task.rating })],
  ] as const;
  return (
    <Section title={c.title} extra={<Link to={`/cases/${c.id}`}>{t('desk:openCase')}</Link>}>
      <p className={css.soft}>
        {c.caseNo} · {c.party.name} · <CategoryName code={c.category} /> · {t('desk:dispatched')}{' '}
        <Time at={task.dispatchedAt} />
      </p>
      <LabelledTexts texts={texts} />
      <ActionBar of={c} actions={OF_THE_CASE} />
    </Section>
  );
}
