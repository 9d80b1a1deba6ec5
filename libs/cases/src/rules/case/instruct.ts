import type { Instant, Level } from '@zhuoluo/kernel';
import type { CaseWork } from './case-work.ts';
import { startInstruction } from './clocks.ts';
import { chargeCoUnit } from './dispatching.ts';
import { rise } from './escalate.ts';
import { UNSET_OF_INSTRUCTION, type Instruction } from './instruction.ts';
import { activeTaskOf, leadOf } from './parts.ts';
import type { Task } from './task.ts';

/** What a leader says, and whether it settles what was laid before the leaders. */
export interface Instructed {
  readonly text: string;
  /** The post in which it is said. */
  readonly title: string;
  readonly unitId?: string;
  readonly until?: Instant;
  readonly toLevel: Level | null;
  readonly settles: boolean;
}

/** 批示: the case rises first, then the unit is charged; the date is a limit on the ladder of its task (rules.md §90, §92). */
export function instruct(work: CaseWork, { text, title, unitId, until, toLevel, settles }: Instructed): void {
  if (toLevel !== null) rise(work, toLevel, { cause: 'TAKEN_OVER', byRoute: true, reason: null });
  const { ctx } = work;
  const { personId: givenBy, postId } = work.by!;
  const task = charged(work, unitId, text) ?? (until === undefined ? null : leadOf(work.case)!);
  const clock = task && until !== undefined ? startInstruction(work, task, until) : null;
  const instruction: Instruction = {
    ...UNSET_OF_INSTRUCTION,
    id: ctx.newId(),
    caseId: work.case.id,
    version: 0,
    text,
    givenAt: ctx.now,
    ...{ givenBy, postId, title, unitId: task?.unitId ?? null, taskId: task?.id ?? null },
    ...{ until: until ?? null, clockId: clock?.id ?? null, tookOverTo: toLevel },
  };
  work.record(
    'case-instructed',
    { instructionId: instruction.id, title, text, unitId: instruction.unitId, until: instruction.until, toLevel },
    {
      ...(settles ? { case: { instructionDraftedAt: null } } : {}),
      clocks: clock ? [clock] : [],
      instructions: [instruction],
    },
  );
}

/** The task of the unit that is named: its own, or a new one beside the lead's. */
function charged(work: CaseWork, named: string | undefined, requirement: string): Task | null {
  if (named === undefined) return null;
  const { case: c, ctx, by } = work;
  const unitId = ctx.directory.current(named).id;
  const own = activeTaskOf(c, unitId, ctx.directory);
  if (own) return own;
  const order = { unitId, requirement, dispatchedBy: by!.personId, limit: ctx.policy.coUnit };
  return chargeCoUnit(work, order, { instructed: true });
}
