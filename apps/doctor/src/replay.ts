import { evolve, type Case } from '@zhuoluo/cases/rules';
import type { Step, StoredEvent } from './record.ts';

/** A history from nothing, event by event, as the rules read it. */
export function replay(history: readonly StoredEvent[]): Step[] {
  let current: Case | null = null;
  return history.map((stored) => {
    const before = current;
    current = evolve(before, stored.event);
    return { ...stored, before, after: current };
  });
}
