import { nextMilestoneAt, type Case, type Task } from '@zhuoluo/cases/rules';
import type { Instant } from '@zhuoluo/kernel';
import { Dice } from '../../chaos/dice.ts';
import { Habits } from './habits.ts';
import type { Town } from './town.ts';
import { Walk } from './walk.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** What begins in the future is so far away at least that nothing of it happens while somebody measures. */
const CALM_MS = 3 * 60 * MINUTE;
/** Most cases are done in time; among those still open, the neglected ones stay longest. */
const NEGLECT = {
  closed: [...Array.from({ length: 24 }, () => 0), 0.1, 0.3, 0.7],
  open: [0, 0, 0.05, 0.1, 0.3, 0.6, 0.9],
};
const TRIES_EACH = 60;
/** So much of all, at most, stands in the same state and colour. */
const LARGEST_SHARE = 0.12;

export interface Wanted {
  readonly count: number;
  readonly open: boolean;
  /** Until when the cases are lived. */
  readonly asOf: Instant;
}

/** Lives cases until there are so many of the kind wanted, as different from each other as chance makes them; oldest first. */
export function liveTemplates(town: Town, { count, open, asOf }: Wanted, seed: number): Walk[] {
  const dice = new Dice(seed);
  const found: Walk[] = [];
  const alike = new Map<string, number>();
  for (let tries = 0; found.length < count && tries < count * TRIES_EACH; tries++) {
    const back = open ? dice.roll() ** 2 * 45 * DAY : (12 + dice.roll() * 310) * DAY;
    const walk = live(town, asOf - back, asOf, dice, open ? NEGLECT.open : NEGLECT.closed);
    if (!walk || !(open ? isCalmlyOpen(walk.case, asOf) : walk.case.endedAt !== null)) continue;
    const kind = kindOf(walk.case);
    const known = alike.get(kind) ?? 0;
    if (open && known >= Math.max(2, count * LARGEST_SHARE)) continue;
    alike.set(kind, known + 1);
    found.push(walk);
  }
  if (found.length === 0) throw new Error('no case of the kind wanted came about');
  return found.sort((a, b) => a.case.openedAt - b.case.openedAt);
}

function live(town: Town, from: Instant, asOf: Instant, dice: Dice, neglect: readonly number[]): Walk | null {
  const { calendar } = new Walk(town, from).context();
  const opening = calendar.firstWorkingInstantAt(from);
  if (opening === null) return null;
  const openedAt = Math.floor(opening / MINUTE + dice.between(0, 180)) * MINUTE;
  if (openedAt >= asOf) return null;
  const walk = new Walk(town, openedAt);
  const habits = new Habits(town, walk, dice, neglect);
  if (!habits.file(dice.pick(town.parties))) return null;
  habits.liveTo(asOf);
  return walk;
}

/** Open, with limits that the calendar knows, and nothing about to happen. */
function isCalmlyOpen(c: Case, asOf: Instant): boolean {
  const next = nextMilestoneAt(c, asOf);
  const isComputed = [...c.clocks, ...c.orders].every((limit) => limit.recheckAt === null);
  return c.endedAt === null && isComputed && next !== null && next > asOf + CALM_MS;
}

function kindOf(c: Case): string {
  return `${c.state}/${c.colour}`;
}

/** The lead's task at the department level, whose unit differs from copy to copy; none where other parts would not fit. */
export function movableLead(town: Town, c: Case): Task | null {
  const lead = c.tasks.find((task) => task.role === 'LEAD' && task.level === 'DEPARTMENT');
  const { directory } = town.references;
  const offices = new Set(directory.regions.flatMap((region) => Object.values(region.offices)));
  const isOnlyLead = c.tasks.filter((task) => task.unitId === lead?.unitId).length === 1;
  return lead && isOnlyLead && !offices.has(lead.unitId) && lead.unitId !== c.liaisonUnitId ? lead : null;
}
