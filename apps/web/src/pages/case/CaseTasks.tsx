import { TASK_ACTIONS } from '../../actions/task/task-actions.ts';
import { ActionBar } from '../../actions/ActionBar.tsx';
import type { Case } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { OriginalDue } from '../../shared/case/OriginalDue.tsx';
import { RemainingText } from '../../shared/case/RemainingText.tsx';
import { Submission } from '../../shared/case/Submission.tsx';
import { submissionOf } from '../../shared/case/submission-of.ts';
import { runningLimit } from '../../shared/case/running-limit.ts';
import { SuspensionNote } from '../../shared/case/SuspensionNote.tsx';
import { UrgedTag } from '../../shared/case/UrgedTag.tsx';
import { RequestList } from '../../shared/request/RequestList.tsx';
import { Section } from '../../shared/Section.tsx';
import { Time } from '../../shared/time/Time.tsx';
import css from './CasePage.module.css';

/** Each unit's piece of the case; what was handed in stands there unless it is the result of the case. */
export function CaseTasks({ of: c }: { readonly of: Case }) {
  const { t } = useTexts();
  const { tasks } = c;
  if (tasks.length === 0) return null;
  return (
    <Section title={t('case:sections.tasks')}>
      <ul>
        {tasks.map((task) => (
          <li key={task.id} className={css.item}>
            <p className={css.line}>
              <strong>{task.unit.name}</strong>
              <span>
                {t(`terms:taskRole.${task.role}`)} · {t(`terms:taskState.${task.state}`)}
              </span>
              {task.endedAt === null && <RemainingText of={runningLimit(task)} />}
              {task.endedAt === null && <OriginalDue of={task} />}
              {task.endedAt === null && <UrgedTag of={task} />}
            </p>
            <SuspensionNote of={task} />
            {task.requirement && <p className={css.text}>{task.requirement}</p>}
            {task.claimedAt && task.claimMode && (
              <p className={css.soft}>
                {t(`terms:claimMode.${task.claimMode}`)} <Time at={task.claimedAt} /> {task.claimedBy?.name}
              </p>
            )}
            {task.id !== submissionOf(c)?.id && <Submission of={task} />}
            <RequestList requests={task.requests} />
            <ActionBar of={task} actions={TASK_ACTIONS} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
