import { oneAtATime } from './watch.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('what must not run twice at once', () => {
  it('runs once more after a run, for any number of calls during it', async () => {
    const ends: (() => void)[] = [];
    const { run } = oneAtATime(() => new Promise((end) => ends.push(end)));

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

  it('ends once its run has, and runs no more: what follows stops what a run would start', async () => {
    const ends: (() => void)[] = [];
    const { run, end } = oneAtATime(() => new Promise((finish) => ends.push(finish)));
    let hasEnded = false;

    run();
    run();
    const ending = end().then(() => (hasEnded = true));
    await settled();
    expect(hasEnded).toBe(false);
    ends[0]?.();
    await ending;
    run();
    await settled();
    expect(ends).toHaveLength(1);
  });

  it('ends at once where nothing runs', async () => {
    const { run, end } = oneAtATime(() => Promise.reject(new Error('ran after its end')));
    await end();
    run();
  });
});
