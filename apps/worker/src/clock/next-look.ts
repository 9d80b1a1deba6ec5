const TICK_MS = 1_000;
/** Limits and the grace end at whole seconds: who looks just after one finds at once what became late with it. */
const AFTER_THE_SECOND_MS = 20;

/**
 * From an instant to the sweep's next look, in milliseconds: once a second, just after it has begun. A look that found a whole batch
 * is followed by another at once: while a storm is swept, more becomes late.
 */
export function untilNextLook(now: number, foundWholeBatch: boolean): number {
  if (foundWholeBatch) return 0;
  return TICK_MS - ((now - AFTER_THE_SECOND_MS) % TICK_MS);
}
