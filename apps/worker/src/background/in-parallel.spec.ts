import { inParallel } from './in-parallel.ts';

describe('work in parallel', () => {
  it('is never more at once than allowed', async () => {
    let [now, most] = [0, 0];
    await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async () => {
      most = Math.max(most, ++now);
      await new Promise(setImmediate);
      now--;
    });
    expect(most).toBe(3);
  });

  it('goes on past what fails, and says what did', async () => {
    const broken = new Error('even');
    const result = await inParallel([1, 2, 3, 4], 2, (item) =>
      item % 2 === 0 ? Promise.reject(broken) : Promise.resolve(),
    );
    expect(result.done).toEqual([1, 3]);
    expect(result.failed).toEqual([2, 4].map((item) => ({ item, error: broken })));
    expect(result.left).toEqual([]);
  });

  it('leaves the rest untouched once told to stop', async () => {
    const begun: number[] = [];
    const { done, left } = await inParallel(
      [1, 2, 3, 4],
      1,
      (item) => Promise.resolve(begun.push(item)).then(() => undefined),
      () => begun.length < 2,
    );
    expect([done, left]).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});
