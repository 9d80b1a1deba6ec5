import { dueOf, refusal, toIso, type Actor, type Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { Clock } from '../case/clock.ts';
import type { FindFalseClosure, ReopenCase } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import { clockOn, leadOf, officeOf } from '../case/parts.ts';
import { reopen } from '../case/reopen.ts';
import { isAmong, STRUCK_OFF } from '../case/states.ts';
import { drawOnClock } from '../escalation/ladder.ts';
import { mustHave, type Places } from '../rights.ts';
import { first, inState, isOwnLiaison, speaksFor } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 重开: once by the enterprise or its liaison, then by the supervision office (rules.md §143). */
export const reopenCase: CommandRule<ReopenCase> = {
  permit: (c, by, ctx) =>
    first(mustHave('reopen', by, placesOf(c, by, ctx)), inState(c, ...STRUCK_OFF), inTime(c, ctx), isFirst(c, by, ctx)),
  run: (work, { by, reason }) => reopen(work, { reason, personId: by.personId, isFalse: false }),
};

/** 虚假办结: found at any time, it reopens the case and draws a red on who said that it was solved (rules.md §105). */
export const findFalseClosure: CommandRule<FindFalseClosure> = {
  permit: (c, by, ctx) => first(mustHave('false-closure', by, placesOf(c, by, ctx)), inState(c, ...STRUCK_OFF)),
  run(work, { by, reason }) {
    reopen(work, { reason, personId: by.personId, isFalse: true });
    drawOnClock(work, limitCharged(work.case), 'FALSE_CLOSURE', undefined, 'RED');
  },
};

/** That of the lead which has the case again; of what was solved on site, that of the liaison's unit. */
function limitCharged(c: Case): Clock {
  const lead = leadOf(c);
  if (!lead) return c.clocks.findLast(({ kind }) => kind === 'ON_SITE')!;
  return clockOn(c, 'HANDLE', lead.id) ?? clockOn(c, 'CLAIM', lead.id)!;
}

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
