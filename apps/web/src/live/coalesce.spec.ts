import { coalesce, FIRST_GAP_MS } from './coalesce.ts';

/** Time that passes only when told to. */
function clockwork() {
  let now = 0;
  let due: { at: number; run: () => void }[] = [];
  return {
    around: {
      now: () => now,
      chance: () => 0.5,
      later: (run: () => void, delayMs: number) => void due.push({ at: now + delayMs, run }),
    },
    pass(ms: number) {
      now += ms;
      const ripe = due.filter((one) => one.at <= now);
      due = due.filter((one) => one.at > now);
      for (const one of ripe) one.run();
    },
  };
}

describe('live updates', () => {
  it('are handed over together, not before a second has passed', () => {
    const flushed: string[][] = [];
    const { around, pass } = clockwork();
    const note = coalesce((names) => flushed.push([...names]), around);
    note('a');
    note('b');
    note('a');
    pass(FIRST_GAP_MS - 1);
    expect(flushed).toEqual([]);
    pass(FIRST_GAP_MS);
    expect(flushed).toEqual([['a', 'b']]);
  });

  it('cost at most a dozen readings in a minute of a thousand changes a second', () => {
    let readings = 0;
    const { around, pass } = clockwork();
    const note = coalesce(() => readings++, around);
    for (let second = 0; second < 60; second++) {
      for (let change = 0; change < 1_000; change++) {
        note(`${second}/${change}`);
        pass(1);
      }
    }
    expect(readings).toBeGreaterThan(0);
    expect(readings).toBeLessThanOrEqual(12);
  });

  it('are prompt again after a quiet while', () => {
    const flushedAt: number[] = [];
    const { around, pass } = clockwork();
    const note = coalesce(() => flushedAt.push(around.now()), around);
    for (let i = 0; i < 30_000; i++) {
      note('x');
      pass(1);
    }
    for (let i = 0; i < 50; i++) pass(1_000);
    const before = flushedAt.length;
    const askedAt = around.now();
    note('y');
    pass(FIRST_GAP_MS * 1.5);
    expect(flushedAt.slice(before)).toEqual([askedAt + FIRST_GAP_MS * 1.5]);
  });
});
