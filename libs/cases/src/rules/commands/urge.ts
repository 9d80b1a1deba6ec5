import { localDateOf, refusal, toIso, type Refusal } from '@zhuoluo/kernel';
import type { UrgeTask } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import { WITH_UNIT } from '../case/states.ts';
import type { Task } from '../case/task.ts';
import { mustHave } from '../rights.ts';
import { first, isOwnLiaison, officeInCharge, taskInState } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 催办: a reminder by a person, counted and no order; once a task and day (rules.md §94). */
export const urgeTask: CommandRule<UrgeTask> = {
  permit: (c, by, ctx, { task }) =>
    first(
      mustHave('urge', by, { OFFICE: officeInCharge(c, ctx), SERVED: isOwnLiaison(by, ctx) }),
      taskInState(task, ...WITH_UNIT),
      urgedToday(task, ctx),
    ),
  run(work, { text = null }, { task: { id, unitId, urges } }) {
    const urged = { id, urges: (urges ?? 0) + 1, urgedAt: work.ctx.now };
    work.record('task-urged', { taskId: id, unitId, text, count: urged.urges }, { tasks: [urged] });
  },
};

function urgedToday({ urgedAt }: Task, { now }: Context): Refusal | null {
  return urgedAt !== null && localDateOf(urgedAt) === localDateOf(now)
    ? refusal('urged-today', { urgedAt: toIso(urgedAt) })
    : null;
}
