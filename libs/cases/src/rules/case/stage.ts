import { struckOff, type OrderPatch } from '../supervision-order/end-order.ts';
import type { ClockKind, Duration } from '@zhuoluo/kernel';
import type { CaseFields } from './case.ts';
import type { Clock } from './clock.ts';
import type { CaseWork } from './case-work.ts';
import { endClocks, startClock } from './clocks.ts';
import { officeOf, openOrders, stageClock } from './parts.ts';
import type { Policy, Stage } from '@zhuoluo/regulation/rules';

const LIMIT_OF: Readonly<Partial<Record<ClockKind, Stage>>> = {
  INTAKE: 'intake',
  DISPATCH: 'dispatch',
  REVIEW: 'review',
  FOLLOW_UP: 'followUp',
  VERIFY: 'verify',
  CLOSING: 'closing',
};

/** The limit of a stage that an office holds; undefined of clocks of no such stage. */
export function limitOfStage(policy: Policy, kind: ClockKind): Duration | undefined {
  const stage = LIMIT_OF[kind];
  return stage && policy.stages[stage];
}

const STATE_OF = {
  REVIEW: 'REVIEWING',
  FOLLOW_UP: 'FOLLOW_UP',
  VERIFY: 'VERIFYING',
  CLOSING: 'CLOSING',
} as const;

/** What ends with the stage the case leaves: its clock, a date promised on it, its orders. */
export function leaveStage(work: CaseWork): { clocks: ReturnType<typeof endClocks>; orders: OrderPatch[] } {
  const stage = stageClock(work.case);
  if (!stage) return { clocks: [], orders: [] };
  return {
    clocks: endClocks(work, stage.ladder),
    orders: struckOff(work, openOrders(work.case, stage.ladder)),
  };
}

/** On site: the liaison's own unit answers for the case, within the limit of that level (rules.md §33). */
export function enterOnSite(
  work: CaseWork,
  unitId: string,
): { fields: Pick<CaseFields, 'state' | 'level' | 'unitId' | 'dueAt'>; clock: Clock } {
  const limit = work.ctx.policy.limits.ON_SITE.handle[work.case.urgency];
  const clock = startClock(work, { kind: 'ON_SITE', unitId, limit, level: 'ON_SITE' });
  return { fields: { state: 'ON_SITE', level: 'ON_SITE', unitId, dueAt: clock.dueAt }, clock };
}

/** Enters a stage that an office holds, with its clock running (rules.md §29). */
export function enterStage(
  work: CaseWork,
  kind: keyof typeof STATE_OF,
  officeId: string,
): { fields: Pick<CaseFields, 'state' | 'unitId' | 'dueAt'>; clock: Clock } {
  const clock = startClock(work, { kind, unitId: officeId, limit: work.ctx.policy.stages[LIMIT_OF[kind]!] });
  return { fields: { state: STATE_OF[kind], unitId: officeId, dueAt: clock.dueAt }, clock };
}

/** The enterprise has said what it thinks of the result, or was not reached: the office closes next (rules.md §138). */
export function readyToClose(work: CaseWork, outcome?: 'UNREACHED'): void {
  const { case: c, ctx } = work;
  const left = leaveStage(work);
  const next = enterStage(work, 'CLOSING', officeOf(c, ctx.directory));
  work.record(
    'case-ready-to-close',
    {},
    {
      case: { ...next.fields, ...(outcome ? { outcome } : {}) },
      clocks: [...left.clocks, next.clock],
      orders: left.orders,
    },
  );
}

/** RED while an office holds a stage: the office one tier up takes it over, the state stays (rules.md §106). False at the top. */
export function moveStageUp(work: CaseWork, stage: Clock): boolean {
  const { case: c, ctx } = work;
  const above = ctx.directory.dispatchOffice('CITY', c.regionId, c.partyKind);
  const holder = ctx.directory.current(stage.unitId);
  if (above === holder.id || holder.tier === 'CITY') return false;
  const clock = startClock(work, { kind: stage.kind, unitId: above, limit: stage.limit });
  work.record(
    'stage-moved-up',
    { stage: c.state, fromUnitId: stage.unitId, toUnitId: above },
    { case: { unitId: above, dueAt: clock.dueAt }, clocks: [...endClocks(work, stage.ladder), clock] },
  );
  return true;
}
