import type { AcceptCase, DispatchCase } from '../command.ts';
import type { Case } from '../case.ts';
import { awaitDispatch, dispatch } from '../dispatching.ts';
import { leadOf } from '../parts.ts';
import { refusal } from '../refusals.ts';
import { leaveStage } from '../stage.ts';
import { first, inState, mustHold, officeInCharge } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 受理: the office takes the case in; it then waits for its dispatcher (domain.md T2). */
export const acceptCase: CommandRule<AcceptCase> = {
  permit: (c, by, ctx) => first(mustHold(by, ['DISPATCHER', 'LEADER'], officeInCharge(c, ctx)), inState(c, 'FILED')),
  run(work) {
    const left = leaveStage(work);
    const { clock, ...waiting } = awaitDispatch(work);
    work.record(
      'case-accepted',
      { deemed: false },
      { case: waiting, clocks: [...left.clocks, clock], orders: left.orders },
    );
  },
};

/** 交办: one lead, its co-units; legal again while the lead has not claimed (domain.md T6, 9.16). */
export const dispatchCase: CommandRule<DispatchCase> = {
  permit(c, by, ctx) {
    return first(
      mustHold(by, ['DISPATCHER', 'LEADER'], officeInCharge(c, ctx)),
      inState(c, 'FILED', 'DISPATCHING', 'HANDLING'),
      reroutable(c),
    );
  },
  check(work, { lead, coUnits, urgency, reason }) {
    const { case: c, ctx } = work;
    const unknown = [lead, ...coUnits].find((u) => !ctx.directory.hasUnit(u));
    if (unknown !== undefined) return refusal('unknown-unit', { unitId: unknown });
    const explains = c.state === 'HANDLING' || (urgency !== undefined && urgency !== c.urgency);
    return explains && !reason ? refusal('reason-required') : null;
  },
  run(work, { by, lead, coUnits, requirement, urgency, reason }) {
    const { case: c } = work;
    if (urgency !== undefined && urgency !== c.urgency) {
      work.record('urgency-changed', { from: c.urgency, to: urgency, reason: reason ?? null }, { case: { urgency } });
    }
    dispatch(work, { leadUnitId: lead, coUnitIds: coUnits, requirement, dispatchedBy: by.personId });
  },
};

function reroutable(c: Case) {
  if (c.state !== 'HANDLING') return null;
  return leadOf(c)?.state === 'PENDING_CLAIM' ? null : refusal('already-claimed');
}
