import type { AcceptCase, DispatchCase } from '../case/command.ts';
import { type Actor, type Urgency, refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { CaseWork } from '../case/case-work.ts';
import type { Context } from '../case/context.ts';
import { awaitDispatch, dispatch } from '../case/dispatching.ts';
import { leadOf } from '../case/parts.ts';
import { outOfReach } from '../case/reach.ts';
import { enterOnSite, leaveStage } from '../case/stage.ts';
import { first, inState, isOwnLiaison, officeInCharge } from './guards.ts';
import { grantReturn } from '../request/decide-return.ts';
import { leadReturn } from '../request/requests-of.ts';
import { mustHave } from '../rights.ts';
import { mustDecide } from './decide-request.ts';
import { approvable, toAnother } from './return.ts';
import type { CommandRule } from './rule.ts';
import { DISPATCHABLE } from '../case/states.ts';

/**
 * 受理 (rules.md §33, §40): by the office, and the case waits for its dispatcher.
 * Or by the party's own liaison whose unit is competent, and the case is on site.
 */
export const acceptCase: CommandRule<AcceptCase> = {
  permit: (c, by, ctx) => first(mayAccept(c, by, ctx), inState(c, 'FILED')),
  run(work, { by, urgency }) {
    setUrgency(work, urgency);
    const { case: c } = work;
    const left = leaveStage(work);
    const isOffice = ofOffice(c, by, work.ctx) === null;
    const { fields, clock } = isOffice
      ? awaitDispatch(work)
      : enterOnSite(work, work.ctx.directory.current(c.liaisonUnitId!).id);
    work.record(
      'case-accepted',
      { deemed: false },
      { case: fields, clocks: [...left.clocks, clock], orders: left.orders },
    );
  },
};

function mayAccept(c: Case, by: Actor, ctx: Context) {
  return mustHave('accept', by, { OFFICE: officeInCharge(c, ctx), SERVED: isOwnLiaison(by, ctx) });
}

function ofOffice(c: Case, by: Actor, ctx: Context) {
  return mustHave('dispatch', by, { OFFICE: officeInCharge(c, ctx) });
}

/** 交办: one lead, its co-units; legal again while the lead has not claimed (rules.md §44, §50), or asks to return it (§73). */
export const dispatchCase: CommandRule<DispatchCase> = {
  permit(c, by, ctx) {
    return first(ofOffice(c, by, ctx), inState(c, ...DISPATCHABLE), reroutable(c), mayApprove(c, by, ctx));
  },
  check(work, { lead, coUnits, urgency, statutoryItem, reason }) {
    const { case: c, ctx } = work;
    const unknown = [lead, ...coUnits].find((u) => !ctx.directory.hasUnit(u));
    if (unknown !== undefined) return refusal('unknown-unit', { unitId: unknown });
    if (statutoryItem !== undefined && !ctx.directory.statutoryLimit(statutoryItem))
      return refusal('unknown-statutory-item', { statutoryItem });
    const office = officeInCharge(c, ctx);
    const returned = leadReturn(c);
    const out = first(
      ...[lead, ...coUnits].map((unitId) => outOfReach(c, office, unitId, ctx.directory)),
      returned ? toAnother(returned, lead, ctx) : null,
    );
    if (out) return out;
    const explains = c.state === 'HANDLING' || isOwnChoice(c, urgency);
    return explains && !reason ? refusal('reason-required') : null;
  },
  run(work, { by, lead, coUnits, requirement, urgency, statutoryItem = null, reason }) {
    setUrgency(work, urgency, reason);
    const { personId } = by;
    const returned = leadReturn(work.case);
    if (returned) grantReturn(work, returned, { toUnitId: lead, decidedBy: personId, decision: reason ?? null });
    dispatch(work, {
      leadUnitId: lead,
      coUnitIds: coUnits,
      requirement,
      dispatchedBy: personId,
      statutoryItem,
      ...(returned ? { takesOver: {} } : {}),
    });
  },
};

function setUrgency(work: CaseWork, urgency: Urgency | undefined, reason: string | null = null): void {
  const { urgency: from } = work.case;
  if (urgency === undefined || urgency === from) return;
  work.record('urgency-changed', { from, to: urgency, reason }, { case: { urgency } });
}

/** Another urgency than the case has, and than its enterprise asked for: that one needs no further reason. */
function isOwnChoice(c: Case, urgency: Urgency | undefined): boolean {
  return urgency !== undefined && urgency !== c.urgency && urgency !== c.urgencyAsked;
}

function reroutable(c: Case) {
  if (c.state !== 'HANDLING') return null;
  return leadOf(c)?.state === 'PENDING_CLAIM' || leadReturn(c) ? null : refusal('already-claimed');
}

/** To dispatch a case whose lead asks to return it is to approve that (rules.md §73). */
function mayApprove(c: Case, by: Actor, ctx: Context) {
  const request = leadReturn(c);
  return request ? first(mustDecide(c, by, ctx, request), approvable(c, request)) : null;
}
