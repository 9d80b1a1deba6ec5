import { isOfficial, isOfUnit, localDateOf, remainingText, type Actor, type Instant } from '@zhuoluo/kernel';
import { remainingSeconds, type RunningLimit } from '../../rules/case/view.ts';
import type { Context } from '../../rules/case/context.ts';
import type { Scope } from '@zhuoluo/directory/rules';
import { type PartyRef, personRef } from '@zhuoluo/directory/http';
import type { DueUnknown, Remaining } from '@zhuoluo/regulation/http';

/** Through whose eyes, and at what moment, something is shown. */
export interface Viewing {
  readonly actor: Actor;
  /** In the post acted in: what is allowed. */
  readonly acting: Actor;
  readonly ctx: Context;
  readonly party: PartyRef;
  readonly scope: Scope;
}

/** Whether the person serves the party. */
export function servesParty({ scope, ctx }: Pick<Viewing, 'scope' | 'ctx'>): boolean {
  return scope.liaisonPostIds.some((id) => ctx.servedBy.includes(id));
}

/** An enterprise reads its own case without the offices' internal opinions (rules.md §19). */
export function seesInternals(actor: Actor): boolean {
  return isOfficial(actor);
}

/** A draft and who wrote it: while it waits for the unit's head, it is the unit's own affair. */
export function draftFor({ actor, ctx }: Viewing, unitId: string, draft: string | null, draftedBy: string | null) {
  const isOwn = actor.posts.some((post) => isOfUnit(post, unitId));
  const showsBy = isOwn || (draft === null && seesInternals(actor));
  return { draft: isOwn ? draft : null, by: showsBy ? personRef(ctx, draftedBy) : null };
}

/** What is left of a limit that runs; null where none does. */
export function remainingOfLimit(
  { now, calendar }: Pick<Context, 'now' | 'calendar'>,
  running: RunningLimit | undefined,
): Remaining | null {
  const left = running ? remainingSeconds(running, now, calendar) : null;
  if (running === undefined || left === null) return null;
  return {
    workingSeconds: left,
    text: remainingText(left, calendar, running.limit),
    awaitsYear: running.dueAt === null ? Number(localDateOf(calendar.coveredUntil).slice(0, 4)) : null,
  };
}

/** Why a limit that runs has no date; null where it has one, or where none runs (rules.md §24). */
export function dueReasonOf(dueAt: Instant | null, runs: boolean): DueUnknown | null {
  return dueAt === null && runs ? 'CALENDAR_YEAR_MISSING' : null;
}
