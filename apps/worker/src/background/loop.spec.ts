import { backoffMs, Loop } from './loop.ts';

const HOUR_MS = 3_600_000;

/** Turns that answer in order, the last one for ever; `turned(n)` resolves when the n-th has begun. */
function turns(...answers: readonly (number | Error)[]) {
  const reached: PromiseWithResolvers<void>[] = [];
  const at = (n: number) => (reached[n - 1] ??= Promise.withResolvers());
  let count = 0;
  return {
    turned: (n: number) => at(n).promise,
    count: () => count,
    turn: () => {
      at(++count).resolve();
      const answer = answers[Math.min(count, answers.length) - 1] ?? HOUR_MS;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

describe('a loop', () => {
  it('takes one turn after another, resting as each says', async () => {
    const { turn, turned, count } = turns(1, 1, HOUR_MS);
    const loop = new Loop(turn, fail);
    loop.start();
    await turned(3);
    await loop.stop();
    expect(count()).toBe(3);
  });

  it('is woken from its rest', async () => {
    const { turn, turned } = turns(HOUR_MS);
    const loop = new Loop(turn, fail);
    loop.start();
    await turned(1);
    loop.wake();
    await turned(2);
    await loop.stop();
  });

  it('does not rest after a turn in which it was woken', async () => {
    const first = Promise.withResolvers<number>();
    const { turn, turned } = turns(HOUR_MS);
    let isFirst = true;
    const loop = new Loop(() => {
      if (!isFirst) return turn();
      isFirst = false;
      return first.promise;
    }, fail);
    loop.start();
    loop.wake();
    first.resolve(HOUR_MS);
    await turned(1);
    await loop.stop();
  });

  it('reports a turn that fails and goes on', async () => {
    const broken = new Error('no connection');
    const { turn, turned } = turns(broken, HOUR_MS);
    const reported: unknown[] = [];
    const loop = new Loop(turn, (error) => reported.push(error));
    loop.start();
    await turned(2);
    await loop.stop();
    expect(reported).toEqual([broken]);
  });

  it('stops only when the turn under way has ended, and takes no other', async () => {
    const underWay = Promise.withResolvers<number>();
    let turnsTaken = 0;
    const loop = new Loop(() => {
      turnsTaken++;
      return underWay.promise;
    }, fail);
    loop.start();
    let stopped = false;
    const stopping = loop.stop().then(() => (stopped = true));
    await Promise.resolve();
    expect(stopped).toBe(false);
    expect(loop.stopping).toBe(true);
    underWay.resolve(0);
    await stopping;
    expect(turnsTaken).toBe(1);
  });

  it('rests longer with each failure in a row, up to a limit', () => {
    expect([0, 1, 2, 3, 20].map((failures) => backoffMs(failures))).toEqual([250, 500, 1_000, 2_000, 15_000]);
    expect(backoffMs(20, 60_000)).toBe(60_000);
  });
});

function fail(error: unknown): void {
  throw error;
}
