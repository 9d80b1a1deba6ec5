import { actIn, holds, isOfUnit, LEVELS, refusal, toIso, type Actor, type Level, type Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { CaseWork } from '../case/case-work.ts';
import type { InstructCase } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import { instruct } from '../case/instruct.ts';
import { activeTaskOf, leadOf } from '../case/parts.ts';
import { outOfReach } from '../case/reach.ts';
import { isAmong, PULLABLE, UNDER_WAY } from '../case/states.ts';
import { officesOver } from '../notices/addressees.ts';
import { mustHave } from '../rights.ts';
import { first, inState, isOpen, taskInState } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 领导批示 and 提级督办: a leader speaks of any open case in sight (rules.md §92, §90). */
export const instructCase: CommandRule<InstructCase> = {
  permit: (c, by) => first(mustHave('instruct', by, {}), isOpen(c)),
  check(work, { by, unitId, until, takeOver }) {
    const { case: c, ctx } = work;
    const isTaken = takeOver === true;
    return first(
      isTaken ? mayTakeOver(c, actorIn(work, by), ctx) : null,
      until === undefined ? null : isAhead(until, ctx),
      isTaken || (unitId === undefined && until === undefined) ? null : isHandled(c),
      unitId === undefined ? null : mayCharge(work, unitId, isTaken),
    );
  },
  run(work, { by, text, unitId, until, takeOver }) {
    const { case: c, ctx } = work;
    const acting = actorIn(work, by);
    instruct(work, {
      text,
      title: acting.posts[0]!.title,
      ...(unitId === undefined ? {} : { unitId }),
      ...(until === undefined ? {} : { until }),
      toLevel: takeOver === true ? takeOverLevel(c, acting, ctx) : null,
      settles: holds(acting, 'LEADER', officesOver(c, ctx.directory).government),
    });
  },
};

function actorIn({ by: author }: CaseWork, by: Actor): Actor {
  return actIn(by, author!.postId)!;
}

/** The level to which somebody may take the case: that of the government whose leader they are; null if it is there already (rules.md §90). */
export function takeOverLevel(c: Case, by: Actor, { directory }: Context): Level | null {
  if (!isAmong(PULLABLE, c.state)) return null;
  const governments = directory.regions.filter(({ offices }) => leads(by, offices.government));
  const levels = governments
    .filter(({ id, tier }) => tier === 'CITY' || (id === c.regionId && !isWithCity(c)))
    .map(({ tier }) => tier);
  return levels.find((level) => rank(level) > rank(c.level)) ?? null;
}

const rank = (level: Level): number => LEVELS.indexOf(level);

function leads({ posts }: Actor, government: string): boolean {
  return posts.some((post) => post.roles.includes('LEADER') && isOfUnit(post, government));
}

/** With a department of the city, or before its office: a county is not above those. */
function isWithCity({ level, tier }: Case): boolean {
  return level === 'DEPARTMENT' && tier === 'CITY';
}

function mayTakeOver(c: Case, by: Actor, ctx: Context): Refusal | null {
  const misplaced = inState(c, ...PULLABLE);
  if (misplaced) return misplaced;
  return takeOverLevel(c, by, ctx) === null ? refusal('not-above', { level: c.level }) : null;
}

function isAhead(until: number, { now, calendar }: Context): Refusal | null {
  if (until <= now) return refusal('until-passed', { until: toIso(until) });
  return until >= calendar.coveredUntil ? refusal('calendar-year-missing') : null;
}

/** A unit is charged, and a date set, beside a lead that has the case and whose limits run. */
function isHandled(c: Case): Refusal | null {
  const lead = leadOf(c);
  return lead && isAmong(UNDER_WAY, lead.state)
    ? null
    : refusal('wrong-case-state', { state: c.state, wanted: 'HANDLING' });
}

/** Units within reach of the leader’s own government; one left behind helps on without a ladder, so that no date presses it. */
function mayCharge({ case: c, ctx, by: author }: CaseWork, unitId: string, isTaken: boolean): Refusal | null {
  const { directory } = ctx;
  if (!directory.hasUnit(unitId)) return refusal('unknown-unit', { unitId });
  const own = activeTaskOf(c, unitId, directory);
  // A lead that a case is taken from is left behind by that.
  const isLeft = own !== undefined && (own.leftBehind || (isTaken && own.role === 'LEAD'));
  if (own) return isLeft ? refusal('unit-left-behind') : taskInState(own, ...UNDER_WAY);
  return outOfReach(c, author!.unitId!, unitId, directory);
}
