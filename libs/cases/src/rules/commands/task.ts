import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import { ladderOf } from '../escalation/ladder-of.ts';
import { rearm } from '../escalation/rearm.ts';
import { answered, recordAnswer, type Answer } from '../supervision-order/answer.ts';
import { type Actor, refusal } from '@zhuoluo/kernel';
import type { Task } from '../case/task.ts';
import type { CaseWork } from '../case/case-work.ts';
import { claim, claimMended, confirmClaim, isUnconfirmed } from '../case/claim.ts';
import { endClocks, longestLateness, paused, stopped } from '../case/clocks.ts';
import type { ClaimTask, ReportProgress, SubmitTask } from '../case/command.ts';
import { clockOn, instructionsOn, officeOf, openOrders } from '../case/parts.ts';
import { filesOrNone } from '../case/evidence-file.ts';
import { formOf } from '../case/draft-form.ts';
import { ended } from '../supervision-order/end-order.ts';
import { enterStage } from '../case/stage.ts';
import { coUnitsOutstanding, first, taskInState } from './guards.ts';
import { isDraft, mustHave, type Act } from '../rights.ts';
import { lapseDeferring } from '../request/ask-extension.ts';
import { reportSuspended } from '../case/suspension.ts';
import { lapseEscalations } from '../request/ask-escalation.ts';
import type { CommandRule } from './rule.ts';
import { IN_HAND } from '../case/states.ts';

const ofUnit = (act: Act, by: Actor, task: Task) => mustHave(act, by, { UNIT: task.unitId });

/** 签收, also once after 视同签收 (rules.md §57, §59). */
export const claimTask: CommandRule<ClaimTask> = {
  permit(_c, by, _ctx, { task }) {
    const late = task.state === 'CLAIMED' && isUnconfirmed(task);
    const claimed = task.state === 'CLAIMED' && !late ? refusal('already-claimed') : null;
    return first(ofUnit('claim', by, task), claimed, late ? null : taskInState(task, 'PENDING_CLAIM'));
  },
  run(work, { by }, { task }) {
    if (task.state === 'PENDING_CLAIM') claim(work, task, by.personId);
    else confirmClaim(work, task, by.personId);
  },
};

/** 进展反馈: kept in the history; it answers the blue order for not claiming, which a real claim would strike off (rules.md §64). */
export const reportProgress: CommandRule<ReportProgress> = {
  permit: (_c, by, _ctx, { task }) => first(ofUnit('progress', by, task), taskInState(task, ...IN_HAND, 'SUSPENDED')),
  run(work, { by, text }, { task }) {
    if (task.state === 'SUSPENDED') return reportSuspended(work, task, { text, personId: by.personId });
    const { change, blue } = isUnconfirmed(task) ? claimMended(work, task) : { change: {}, blue: undefined };
    work.record('progress-reported', { taskId: task.id, unitId: task.unitId, text }, change);
    if (blue) recordAnswer(work, blue, { kind: 'PROGRESS', text, personId: by.personId });
    else rearm(work, ladderOf('task', task.id));
  },
};

/** 办结反馈: an officer drafts, the head submits; it answers every open order of the task (rules.md §65, §122). */
export const submitTask: CommandRule<SubmitTask> = {
  permit: (_c, by, _ctx, { task }) => first(ofUnit('submit', by, task), taskInState(task, ...IN_HAND)),
  check(work, { by, outcome, basis, evidence, files = [] }, { task }) {
    if (evidence.length + files.length === 0) return refusal('evidence-required');
    if (outcome === 'C' && task.role !== 'LEAD') return refusal('outcome-of-lead');
    if (outcome === 'C' && !basis) return refusal('basis-required');
    const waits = task.role === 'LEAD' && !isDraft('submit', by, task.unitId);
    const outstanding = waits ? coUnitsOutstanding(work.case, work.ctx.now) : 0;
    return outstanding > 0 ? refusal('co-units-outstanding', { outstanding }) : null;
  },
  run(work, command, { task }) {
    if (isDraft('submit', command.by, task.unitId)) draft(work, command, task);
    else submit(work, command, task);
  },
};

function draft(work: CaseWork, command: SubmitTask, task: Task): void {
  const { by, result } = command;
  work.record(
    'task-drafted',
    { taskId: task.id, unitId: task.unitId },
    {
      tasks: [{ id: task.id, draft: result, draftForm: formOf(command), draftedBy: by.personId }],
    },
  );
}

function submit(
  work: CaseWork,
  { by, outcome, basis, result, enterpriseContact, evidence, files }: SubmitTask,
  task: Task,
): void {
  if (task.role === 'LEAD') lapseEscalations(work);
  lapseDeferring(work, task.id, 'RESULT_SUBMITTED');
  const { case: c, ctx } = work;
  const isLead = task.role === 'LEAD';
  const ladder = ladderOf('task', task.id);
  const handle = clockOn(c, 'HANDLE', task.id)!;
  const held = isLead ? paused(work, handle) : stopped(work, handle);
  const waiting = isLead ? instructionsOn(c, ladder).map((k) => paused(work, k)) : [];
  const kept = new Set([handle, ...waiting].map(({ id }) => id));
  const clocks = [...endClocks(work, ladder).filter(({ id }) => !kept.has(id)), held, ...waiting];
  const stage = isLead ? enterStage(work, 'REVIEW', officeOf(c, ctx.directory)) : null;
  const done = isLead ? { state: 'SUBMITTED' as const } : { state: 'DONE' as const, endedAt: ctx.now };
  work.record(
    'task-submitted',
    { taskId: task.id, unitId: task.unitId, role: task.role, outcome, result, ...(basis && { basis }) },
    {
      ...(stage ? { case: { ...stage.fields, outcome, result } } : {}),
      tasks: [
        {
          id: task.id,
          ...done,
          submittedAt: ctx.now,
          submittedBy: by.personId,
          outcome,
          basis: basis ?? null,
          result,
          enterpriseContact,
          evidence,
          files: filesOrNone(files),
          draft: null,
          lateSeconds: longestLateness(task.lateSeconds, held.lateSeconds ?? null),
          draftForm: null,
        },
      ],
      clocks: [...clocks, ...(stage ? [stage.clock] : [])],
      orders: openOrders(c, ladder).map((o) =>
        answeredBySubmission(work, o, { text: result, personId: by.personId }, isLead),
      ),
    },
  );
}

/** A lead's review decides its orders; a co-unit has no review, so the supervision office weighs them (rules.md §122, §45). */
function answeredBySubmission(
  work: CaseWork,
  order: SupervisionOrder,
  by: Pick<Answer, 'text' | 'personId'>,
  isLead: boolean,
) {
  if (order.state === 'PENDING_SIGN') return ended(work, order, 'LAPSED');
  const patch = answered(work, order, { kind: isLead ? 'SUBMISSION' : 'FINAL', ...by });
  return isLead ? { ...patch, judgeRemindAt: null, judgeMoveAt: null } : patch;
}
