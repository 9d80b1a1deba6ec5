import { oneAtATime } from './watch.ts';

describe('what must not run twice at once', () => {
  it('runs once more after a run, for any number of calls during it', async () => {
    const ends: (() => void)[] = [];
    const run = oneAtATime(() => new Promise((end) => ends.push(end)));
    const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

    run();
    run();
    run();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await settled();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await settled();
    expect(ends).toHaveLength(2);
  });
});
