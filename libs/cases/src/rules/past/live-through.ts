import type { Actor, Instant } from '@zhuoluo/kernel';
import { advance } from '../case/advance.ts';
import type { Case } from '../case/case.ts';
import type { CaseCommand, FileCase } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import { decide } from '../case/decide.ts';
import type { CaseEvent } from '../case/event.ts';
import { fileCase } from '../commands/file-case.ts';

/** A command without who gives it. */
export type Unsigned<C> = C extends unknown ? Omit<C, 'by'> : never;

/** What was done next to a case as it stood, and when. */
export interface PastAct {
  readonly at: Instant;
  readonly command: Unsigned<CaseCommand>;
  /** The first of them who may did it. */
  readonly by: readonly Actor[];
}

/** What came next; null where nothing has come since. */
export type NextAct = (c: Case, ctx: Context) => PastAct | null;

export interface Lived {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
}

/** A past that the rules do not allow: it is not taken in. */
export class ImpossiblePast extends Error {
  override readonly name = 'ImpossiblePast';
}

/**
 * The past of a case by the rules themselves: what time did and what people did, up to `until`. It has no orders: whichever would
 * have been drawn was none of this system's to draw.
 *
 * @throws ImpossiblePast where an order would have been drawn, or no one may do what was done
 */
export function liveThrough(
  filing: FileCase,
  filedAt: Instant,
  next: NextAct,
  contextAt: (now: Instant) => Context,
  until: Instant,
): Lived {
  const filed = fileCase({ ...filing, imported: true }, contextAt(filedAt));
  if (!filed.ok) throw new ImpossiblePast(`${filing.title}: ${filed.refusal.code}`);
  let lived: Lived = filed;
  let now = filedAt;
  for (;;) {
    const act = next(lived.case, contextAt(now));
    if (act === null || act.at > until) return today(moved(lived, contextAt(until)), until);
    now = act.at;
    lived = carriedOut(moved(lived, contextAt(now)), act, contextAt(now));
  }
}

/** With what time alone did until now. */
function moved(lived: Lived, ctx: Context): Lived {
  const advanced = advance(lived.case, ctx);
  if (advanced.case.orders.length > 0) throw new ImpossiblePast(`${lived.case.title}: an order would have been drawn`);
  return { case: advanced.case, events: [...lived.events, ...advanced.events] };
}

/** An order that waits for the offices to open would be drawn by this system after all. */
function today(lived: Lived, now: Instant): Lived {
  const isMissed = lived.case.clocks.some(({ state, dueAt }) => state === 'RUNNING' && dueAt !== null && dueAt <= now);
  if (isMissed) throw new ImpossiblePast(`${lived.case.title}: a limit is past`);
  return lived;
}

function carriedOut(lived: Lived, { command, by }: PastAct, ctx: Context): Lived {
  let refused = 'no one to do it';
  for (const actor of by) {
    const decision = decide({ ...command, by: actor }, lived.case, ctx);
    if (decision.ok) return moved({ case: decision.case, events: [...lived.events, ...decision.events] }, ctx);
    refused = decision.refusal.code;
  }
  throw new ImpossiblePast(`${lived.case.title}: ${command.type} in ${lived.case.state}: ${refused}`);
}
