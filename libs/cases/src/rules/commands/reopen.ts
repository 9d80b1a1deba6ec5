import { dueOf, refusal, toIso, type Actor, type Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { ReopenCase } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import { officeOf } from '../case/parts.ts';
import { reopen } from '../case/reopen.ts';
import { isAmong, STRUCK_OFF } from '../case/states.ts';
import { mustHave, type Places } from '../rights.ts';
import { first, inState, isOwnLiaison, speaksFor } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 重开: once by the enterprise or its liaison, then by the supervision office (rules.md §143). */
export const reopenCase: CommandRule<ReopenCase> = {
  permit: (c, by, ctx) =>
    first(mustHave('reopen', by, placesOf(c, by, ctx)), inState(c, ...STRUCK_OFF), inTime(c, ctx), isFirst(c, by, ctx)),
  run: (work, { by, reason }) => reopen(work, reason, by.personId),
};

function placesOf(c: Case, by: Actor, ctx: Context): Places {
  const SUPERVISION = ctx.directory.supervisionAt(officeOf(c, ctx.directory));
  return { SUPERVISION, SERVED: isOwnLiaison(by, ctx), PARTY: speaksFor(by, c) };
}

/** A day that the calendar does not know yet has not come. */
function inTime({ state, endedAt }: Case, { policy, calendar, now }: Context): Refusal | null {
  if (endedAt === null || !isAmong(STRUCK_OFF, state)) return null;
  const until = dueOf(endedAt, policy.reopenWithin, calendar).dueAt;
  return until === null || now < until ? null : refusal('reopen-too-late', { until: toIso(until) });
}

function isFirst(c: Case, by: Actor, ctx: Context): Refusal | null {
  const { SUPERVISION } = placesOf(c, by, ctx);
  const isSupervision = mustHave('reopen', by, { SUPERVISION: SUPERVISION! }) === null;
  return c.reopenedAt === null || isSupervision ? null : refusal('reopened-before');
}
