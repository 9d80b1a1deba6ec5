import { SlowAnswers } from './slow-answers.ts';

const MINUTE_MS = 60_000;

describe('answers that take long to count', () => {
  let now: number;
  let failures: unknown[];
  let counts: number;
  let answers: SlowAnswers;

  beforeEach(() => {
    now = 0;
    failures = [];
    counts = 0;
    answers = new SlowAnswers({ now: () => now, onFailure: (error) => failures.push(error), mostKept: 2 });
  });

  /** Asks for the number of counts so far, which takes so long. */
  const ask = (tookMs: number, key = 'trend') =>
    answers.of(key, async () => {
      counts += 1;
      await Promise.resolve();
      now += tookMs;
      return counts;
    });
  const failing = () => answers.of('trend', () => Promise.reject(new Error('no database')));
  const settled = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };

  it('are not kept where counting is quick', async () => {
    expect([await ask(49), await ask(49)]).toEqual([1, 2]);
  });

  it('are kept for a minute', async () => {
    expect(await ask(50)).toBe(1);
    now = MINUTE_MS - 1;
    expect(await ask(50)).toBe(1);
    expect(counts).toBe(1);
  });

  it('are served up to ten minutes old while they are counted once more', async () => {
    await ask(50);
    now = 10 * MINUTE_MS - 1;
    expect(await Promise.all([ask(50), ask(50), ask(50)])).toEqual([1, 1, 1]);
    await settled();
    expect([await ask(50), counts]).toEqual([2, 2]);
  });

  it('are counted before they are served where the kept one is ten minutes old', async () => {
    await ask(50);
    now = 10 * MINUTE_MS;
    expect(await ask(50)).toBe(2);
  });

  it('are counted once for all who ask at the same time', async () => {
    expect(await Promise.all([ask(50), ask(50), ask(50)])).toEqual([1, 1, 1]);
  });

  it('are each kept for their own question, the latest counted at most', async () => {
    expect([await ask(50, 'a'), await ask(50, 'b'), await ask(50, 'c')]).toEqual([1, 2, 3]);
    expect([await ask(50, 'b'), await ask(50, 'c'), await ask(50, 'a')]).toEqual([2, 3, 4]);
  });

  it('are forgotten as soon as counting has become quick', async () => {
    await ask(50);
    now = MINUTE_MS;
    await ask(1);
    await settled();
    expect([await ask(1), await ask(1)]).toEqual([3, 4]);
  });

  it('outlive a recount that failed, which is told, and no longer than ten minutes', async () => {
    await ask(50);
    now = MINUTE_MS;
    expect(await failing()).toBe(1);
    await settled();
    expect(failures).toEqual([new Error('no database')]);
    now = 10 * MINUTE_MS;
    await expect(failing()).rejects.toThrow('no database');
  });

  it('are asked for again after the first count failed', async () => {
    await expect(failing()).rejects.toThrow('no database');
    expect(await ask(50)).toBe(1);
  });
});
