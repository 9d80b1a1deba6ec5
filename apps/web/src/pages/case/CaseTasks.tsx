import { TASK_ACTIONS } from '../../actions/action.ts';
import { ActionBar } from '../../actions/ActionBar.tsx';
import type { Task } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { RemainingText } from '../../shared/case/RemainingText.tsx';
import { Section } from '../../shared/Section.tsx';
import { Time } from '../../shared/time/Time.tsx';
import css from './CasePage.module.css';

/** Each unit's piece of the case. */
export function CaseTasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useTexts();
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
              {task.endedAt === null && <RemainingText of={task} />}
            </p>
            {task.requirement && <p className={css.text}>{task.requirement}</p>}
            {task.claimedAt && task.claimMode && (
              <p className={css.soft}>
                {t(`terms:claimMode.${task.claimMode}`)} <Time at={task.claimedAt} /> {task.claimedBy?.name}
              </p>
            )}
            {task.result && <p className={css.said}>{task.result}</p>}
            <ActionBar of={task} actions={TASK_ACTIONS} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
