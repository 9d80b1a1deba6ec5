import { type Instant, refusal, type Refusal } from '@zhuoluo/kernel';
import { itemsLeft, type Operation } from './operation.ts';
import { OPEN_OPERATIONS, type OperationState } from './states.ts';

/** Long enough for a batch and a worker's restart. */
export const SILENCE_LIMIT_MS = 60_000;
/** A worker that is there takes up a queued operation sooner. */
const QUEUE_LIMIT_MS = 15_000;

export function isOpen(state: OperationState): boolean {
  return (OPEN_OPERATIONS as readonly OperationState[]).includes(state);
}

/** Open ones can be cancelled: what is done stays done, what is pending stays undone. */
export function refusesCancel({ state }: Operation): Refusal | null {
  return isOpen(state) ? null : refusal('wrong-operation-state', { state });
}

/** A cancelled one goes on where it stopped, and one that is done tries its failed items again. */
export function refusesResume(operation: Operation): Refusal | null {
  const { state, failed } = operation;
  if (isOpen(state)) return refusal('wrong-operation-state', { state });
  return itemsLeft(operation) + failed > 0 ? null : refusal('nothing-to-do');
}

/** Whether an open operation stands still because no worker carries it on, as while Temporal is away. */
export function isWaiting({ state, askedAt, seenAt }: Operation, now: Instant): boolean {
  const limitMs = state === 'QUEUED' ? QUEUE_LIMIT_MS : SILENCE_LIMIT_MS;
  return isOpen(state) && (seenAt ?? askedAt) + limitMs < now;
}
