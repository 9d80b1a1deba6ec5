import { drawAtOf, dueOf, type Instant } from '@zhuoluo/kernel';
import type { CaseWork } from '../case/case-work.ts';
import type { Clock } from '../case/clock.ts';
import type { Context } from '../case/context.ts';
import type { CaseRequest } from './case-request.ts';

/** The first opening after the end and the span that its order waits; as it is where the calendar ends before. */
export function deferredDraw({ dueAt, drawAt }: Clock, { policy, calendar }: Context): Instant | null {
  if (dueAt === null || drawAt === null) return drawAt;
  return dueOf(dueAt, policy.extension.deferBy, calendar).drawAt ?? drawAt;
}

/** The order is drawn as if nothing had been asked: at the end, or at the next opening where that has passed. */
export function drawAgain({ case: c, ctx }: CaseWork, { taskId }: CaseRequest): { id: string; drawAt: Instant }[] {
  const handle = c.clocks.find((k) => k.kind === 'HANDLE' && k.taskId === taskId && k.state === 'RUNNING');
  if (!handle || handle.dueAt === null || handle.drawAt === null) return [];
  return [{ id: handle.id, drawAt: drawAtOf(Math.max(handle.dueAt, ctx.now), handle.limit, ctx.calendar) }];
}
