import { DAY } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { MovedTo } from '../case/case-facts.ts';
import { CaseWork } from '../case/case-work.ts';
import type { Context } from '../case/context.ts';
import { loadYear } from '../case/year-loaded.ts';
import { followCalendar } from './calendar-changed.ts';

/** What a calendar does to the limits of a case. */
export interface CalendarMoves {
  readonly moved: readonly MovedTo[];
  /** Limits that waited for a year, and have an end by it. */
  readonly computed: number;
}

/** How the limits that run in a case move by the newest version of its calendar: what `advance` does with them first. */
export function movesByCalendar(c: Case, ctx: Context): CalendarMoves {
  const work = new CaseWork(c, ctx, null);
  loadYear(work);
  followCalendar(work);
  return {
    moved: work.events.flatMap((event) => (event.type === 'limit-moved' ? [event.facts] : [])),
    computed: work.events
      .filter(({ type }) => type === 'limit-computed')
      .reduce((sum, { change }) => sum + (change.clocks?.length ?? 0) + (change.orders?.length ?? 0), 0),
  };
}

/** By how many calendar days a limit moves, earlier being negative; null where it loses its end or gets one. */
export function shiftOf({ formerDueAt, dueAt }: Pick<MovedTo, 'formerDueAt' | 'dueAt'>): number | null {
  return formerDueAt === null || dueAt === null ? null : Math.round((dueAt - formerDueAt) / DAY);
}

/** A moved limit with the case it is of. */
export interface MoveOfCase extends MovedTo {
  readonly caseId: string;
  readonly caseNo: string;
}

/** Moves of many limits in few numbers. */
export interface MoveTally {
  readonly limits: number;
  readonly later: number;
  readonly earlier: number;
  /** How many move by so many days, ascending. */
  readonly shifts: readonly { readonly days: number; readonly limits: number }[];
  /** Those that move the most; one that loses its end moves more than any other. */
  readonly largest: readonly MoveOfCase[];
}

/** @param most so many of the largest are named */
export function tallyOf(moves: readonly MoveOfCase[], most: number): MoveTally {
  const byDays = Map.groupBy(moves, shiftOf);
  const shifts = [...byDays].flatMap(([days, all]) => (days === null ? [] : [{ days, limits: all.length }]));
  const isEarlier = (move: MovedTo) =>
    move.dueAt !== null && (move.formerDueAt === null || move.dueAt < move.formerDueAt);
  const earlier = moves.filter(isEarlier).length;
  return {
    limits: moves.length,
    later: moves.length - earlier,
    earlier,
    shifts: shifts.toSorted((a, b) => a.days - b.days),
    largest: moves.toSorted((a, b) => weightOf(b) - weightOf(a) || a.caseNo.localeCompare(b.caseNo)).slice(0, most),
  };
}

function weightOf({ formerDueAt, dueAt }: MovedTo): number {
  return formerDueAt === null || dueAt === null ? Number.MAX_VALUE : Math.abs(dueAt - formerDueAt);
}
