import { leadersAbove } from '@zhuoluo/directory/rules';
import { holds, LEVELS, refusal, type Actor, type Refusal } from '@zhuoluo/kernel';
import { handleLimit } from '@zhuoluo/regulation/rules';
import type { Case } from '../case/case.ts';
import type { DeEscalateCase } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import { deEscalate, levelOf } from '../case/de-escalate.ts';
import { isActive, leadOf } from '../case/parts.ts';
import { outOfReach } from '../case/reach.ts';
import { AT_WORK } from '../case/states.ts';
import { mustHave } from '../rights.ts';
import { first, inState, isWithin, officeInCharge } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 定调交办: by the office while no unit there has claimed, by a leader at any time and the second time (rules.md §91). */
export const deEscalateCase: CommandRule<DeEscalateCase> = {
  permit: (c, by, ctx) =>
    first(
      mustHave('de-escalate', by, { OFFICE: officeInCharge(c, ctx), OVER: leads(c, by, ctx) }),
      inState(c, ...AT_WORK),
      hasLower(c),
      leads(c, by, ctx) ? null : forLeaders(c),
    ),
  check({ case: c, ctx }, { unitId, limit }) {
    if (!ctx.directory.hasUnit(unitId)) return refusal('unknown-unit', { unitId });
    return first(
      outOfReach(c, officeInCharge(c, ctx), unitId, ctx.directory),
      isLower(c, unitId, ctx),
      limit === undefined
        ? null
        : isWithin(limit, handleLimit(ctx.policy, levelOf(unitId, ctx.directory), c.urgency, c.category), ctx),
    );
  },
  run: (work, { by, ruling, unitId, limit }) =>
    deEscalate(work, { ruling, unitId, by: by.personId, ...(limit === undefined ? {} : { limit }) }),
};

/** At the head of the office, of its government, or of the city's. */
function leads(c: Case, by: Actor, ctx: Context): boolean {
  const above = leadersAbove(ctx.directory, officeInCharge(c, ctx));
  return above.some(({ unitId, role }) => holds(by, role, unitId));
}

function rank(level: Case['level']): number {
  return LEVELS.indexOf(level);
}

/** Below a department there is only the site, where no one is charged. */
function hasLower({ level }: Case): Refusal | null {
  return rank(level) > rank('DEPARTMENT') ? null : refusal('not-lower', { level });
}

function isLower({ level }: Case, unitId: string, { directory }: Context): Refusal | null {
  const to = levelOf(unitId, directory);
  return rank(to) < rank(level) ? null : refusal('not-lower', { level, unitLevel: to });
}

function forLeaders(c: Case): Refusal | null {
  const lead = leadOf(c);
  const isClaimed = c.tasks.some(
    (task) => isActive(task) && task.round === lead?.round && task.claimedAt !== null && !task.leftBehind,
  );
  const isUnderWay = lead !== undefined && isActive(lead) && isClaimed;
  return isUnderWay || c.sentDownAt !== null ? refusal('leader-required') : null;
}
