import { drawAtOf, type Duration } from '@zhuoluo/kernel';
import type { Clock } from '../case/clock.ts';
import { actAfter } from '../case/clocks.ts';
import type { CaseWork } from '../case/case-work.ts';
import { isLadderAlive, openOrders, ordersOn, promiseOn } from '../case/parts.ts';
import { isAmong, VOID_ORDER } from '../case/states.ts';
import type { Ladder } from './ladder-of.ts';

/**
 * An order is gone but the limit under it is still missed: it will draw again, at once or after a grace.
 * So no open case is left without a next milestone (rules.md §3). Of several limits it is the one that drew last, else the harshest.
 */
export function rearm(work: CaseWork, ladder: Ladder, grace?: Duration): void {
  const { case: c } = work;
  const missed = c.clocks.filter((k) => isMissedOn(k, ladder));
  const drawnOn = ordersOn(c, ladder).findLast((o) => !isAmong(VOID_ORDER, o.state))?.clockId;
  const clock = missed.find(({ id }) => id === drawnOn) ?? missed.find(isInstruction) ?? missed[0];
  if (!clock || !isLadderAlive(c, ladder)) return;
  if (openOrders(c, ladder).length > 0 || promiseOn(c, ladder)) return;
  const at = grace ? actAfter(work.ctx, grace) : drawAtOf(work.ctx.now, clock.limit, work.ctx.calendar);
  work.record(
    'limit-missed',
    { kind: clock.kind, unitId: clock.unitId, dueAt: clock.dueAt, drawsAgainAt: at },
    {
      clocks: [{ id: clock.id, drawAt: at }],
    },
  );
}

const isInstruction = ({ kind }: Clock): boolean => kind === 'INSTRUCTION';

/** A running limit already recorded as missed and no longer waiting to draw: a task's handle limit, or the stage's own. */
function isMissedOn(k: Clock, ladder: Ladder): boolean {
  const isLimit = k.ladder === ladder && k.kind !== 'COMMITMENT';
  return isLimit && k.state === 'RUNNING' && k.missedAt !== null && k.drawAt === null;
}
