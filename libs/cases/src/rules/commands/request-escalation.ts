import { actIn, holds, refusal, type Actor, type Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { CaseWork } from '../case/case-work.ts';
import type { DecideEscalation, RequestEscalation } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import { filesOrNone } from '../case/evidence-file.ts';
import { formOf } from '../case/draft-form.ts';
import { isActive, leadOf } from '../case/parts.ts';
import { AT_WORK, IN_HAND } from '../case/states.ts';
import type { Task } from '../case/task.ts';
import { nextLevel } from '../escalation/next-level.ts';
import { approveEscalation, askEscalation, refuseEscalation, type Asker } from '../request/ask-escalation.ts';
import { pendingAppeal, pendingOn } from '../request/requests-of.ts';
import { isDraft, mustHave } from '../rights.ts';
import { isOfKind, mustDecide } from './decide-request.ts';
import { first, inState, isOwnLiaison, officeInCharge, requestInState, taskInState } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** So often a level may refuse the same asker (rules.md §89). */
const REFUSALS = 2;

/** 提请: the case is beyond who has it, and the next level is asked to take it (rules.md §89). */
export const requestEscalation: CommandRule<RequestEscalation> = {
  permit(c, by, ctx) {
    const lead = openLead(c);
    const SERVED = isOwnLiaison(by, ctx);
    const places = { OFFICE: officeInCharge(c, ctx), SERVED, ...(lead && { UNIT: lead.unitId }) };
    return first(
      mustHave('request-escalation', by, places),
      inState(c, ...AT_WORK),
      firstFree(askers(c, by, ctx).map((asker) => notAskable(c, asker, ctx))),
    );
  },
  run(work, command) {
    const { by } = command;
    const acting = actIn(by, work.by!.postId)!;
    const asker = askers(work.case, acting, work.ctx).find((one) => notAskable(work.case, one, work.ctx) === null)!;
    if (asker.task && isDraft('request-escalation', acting, asker.unitId)) return draft(work, command, asker.task);
    const { facts, tried, beyond, wanted, files } = command;
    askEscalation(work, asker, {
      appeal: { facts, tried, beyond, wanted },
      files: filesOrNone(files),
      askedBy: by.personId,
    });
  },
};

/** The lead's task, until it ends. */
function openLead(c: Case): Task | undefined {
  const lead = leadOf(c);
  return lead && isActive(lead) ? lead : undefined;
}

/** For whom somebody asks: as the head of the lead's unit, for the office, as the liaison, or by a draft for the head. */
function askers(c: Case, by: Actor, ctx: Context): Asker[] {
  const task = openLead(c);
  const office = officeInCharge(c, ctx);
  const asLead = task ? [{ unitId: task.unitId, task }] : [];
  const liaisonPost = by.posts.find(({ id, roles }) => roles.includes('LIAISON') && ctx.servedBy.includes(id));
  return [
    ...asLead.filter(({ unitId }) => holds(by, 'UNIT_HEAD', unitId)),
    ...(holds(by, 'DISPATCHER', office) ? [{ unitId: office, task: null }] : []),
    ...(liaisonPost ? [{ unitId: liaisonPost.unitId, task: null }] : []),
    ...asLead.filter(({ unitId }) => holds(by, 'UNIT_OFFICER', unitId)),
  ];
}

/** None where somebody may ask in one way; else why not in the first. */
function firstFree(refusals: readonly (Refusal | null)[]): Refusal | null {
  return refusals.includes(null) ? null : first(...refusals);
}

function notAskable(c: Case, asker: Asker, { directory }: Context): Refusal | null {
  const toLevel = nextLevel(c.level, c.tier);
  if (toLevel === null) return refusal('no-higher-level');
  const refused = c.requests.filter(
    (one) =>
      one.kind === 'ESCALATION' &&
      one.state === 'REFUSED' &&
      one.toLevel === toLevel &&
      directory.isSameUnit(one.unitId!, asker.unitId),
  );
  const pending = asker.task ? pendingOn(c, asker.task.id) : pendingAppeal(c);
  return first(
    asker.task ? taskInState(asker.task, ...IN_HAND) : null,
    pending ? refusal('request-pending') : null,
    refused.length >= REFUSALS ? refusal('refused-twice', { toLevel }) : null,
  );
}

function draft(work: CaseWork, command: RequestEscalation, { id, unitId }: Task): void {
  const requestDraft = { kind: 'ESCALATION', ...formOf(command) } as const;
  work.record(
    'request-drafted',
    { taskId: id, unitId, kind: 'ESCALATION' },
    { tasks: [{ id, requestDraft, requestDraftedBy: command.by.personId }] },
  );
}

/** 提请的决定: the case rises, or it is handled where it is, with a reason (rules.md §89). */
export const decideEscalation: CommandRule<DecideEscalation> = {
  permit: (c, by, ctx, { request }) =>
    first(isOfKind(request, 'ESCALATION'), mustDecide(c, by, ctx, request), requestInState(request, 'PENDING')),
  check: (_work, { approve, reason }) => (approve || reason ? null : refusal('reason-required')),
  run(work, { by, approve, reason }, { request }) {
    if (approve) approveEscalation(work, request, by.personId, reason ?? null);
    else refuseEscalation(work, request, by.personId, reason!);
  },
};
