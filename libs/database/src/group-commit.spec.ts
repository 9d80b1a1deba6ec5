import fc from 'fast-check';
import { GroupCommit, WaitedTooLong, type Batchable } from './group-commit.ts';

interface Job extends Batchable {
  readonly n: number;
}

const job = (n: number, ...exclusive: string[]): Job => ({ n, exclusive });

/** A groupCommit whose batches end when the test says so. */
function held({ lanes = 1, largest = 100, patienceMs = 60_000 } = {}) {
  const begun: number[][] = [];
  const ends: { done: () => void; fail: (error: Error) => void }[] = [];
  const groupCommit = new GroupCommit<Job, string>({
    lanes,
    largest,
    patienceMs,
    carryOut: (jobs) =>
      new Promise((resolve, reject) => {
        begun.push(jobs.map(({ n }) => n));
        ends.push({ done: () => resolve(jobs.map(({ n }) => `did ${n}`)), fail: reject });
      }),
  });
  return { begun, ends, groupCommit };
}

describe('a groupCommit', () => {
  it('lets a job go at once and alone while a lane is free, and those that come meanwhile together', async () => {
    const { begun, ends, groupCommit } = held();
    const results = [1, 2, 3].map((n) => groupCommit.ask(job(n)));
    expect(begun).toEqual([[1]]);
    ends[0]!.done();
    expect(await results[0]).toBe('did 1');
    expect(begun).toEqual([[1], [2, 3]]);
    ends[1]!.done();
    expect(await Promise.all(results)).toEqual(['did 1', 'did 2', 'did 3']);
  });

  it('keeps its lanes equal: each takes its share, and a second one begins once as many wait as are under way', async () => {
    const { begun, ends, groupCommit } = held({ lanes: 2 });
    const results = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => groupCommit.ask(job(n)));
    expect(begun).toEqual([[1], [2]]);
    ends[0]!.done();
    await results[0];
    expect(begun.slice(2)).toEqual([[3, 4, 5, 6]]);
    ends[1]!.done();
    await results[1];
    results.push(groupCommit.ask(job(9)));
    expect(begun.slice(3)).toEqual([]);
    results.push(groupCommit.ask(job(10)));
    expect(begun.slice(3)).toEqual([[7, 8, 9, 10]]);
    for (const { done } of ends.slice(2)) done();
    expect(await Promise.all(results)).toHaveLength(10);
  });

  it('lets a job that waits for company go once no other is under way', async () => {
    const { begun, ends, groupCommit } = held({ lanes: 2 });
    const results = [1, 2, 3, 4, 5, 6].map((n) => groupCommit.ask(job(n)));
    for (const end of ends) end.done();
    await Promise.all(results.slice(0, 2));
    expect(begun.slice(2)).toEqual([[3, 4, 5]]);
    ends[2]!.done();
    await results[2];
    expect(begun.slice(3)).toEqual([[6]]);
    ends[3]!.done();
    await Promise.all(results);
  });

  it('takes no more at a time than it may, the oldest first', async () => {
    const { begun, ends, groupCommit } = held({ largest: 2 });
    const results = [1, 2, 3, 4].map((n) => groupCommit.ask(job(n)));
    for (const result of [0, 1]) {
      ends[result]!.done();
      await results[result];
    }
    expect(begun).toEqual([[1], [2, 3], [4]]);
  });

  it('never puts two together that exclude each other, and keeps their order', async () => {
    const { begun, ends, groupCommit } = held();
    const all = [job(0), job(1, 'a'), job(2, 'a', 'b'), job(3, 'b'), job(4, 'c')].map((one) => groupCommit.ask(one));
    for (const [batch, last] of [0, 1, 2, 3].entries()) {
      ends[batch]!.done();
      await all[last];
    }
    expect(begun).toEqual([[0], [1, 4], [2], [3]]);
    await Promise.all(all);
  });

  it('tells all of a batch that failed, and goes on with the next', async () => {
    const { ends, groupCommit } = held();
    const first = groupCommit.ask(job(1));
    const others = Promise.allSettled([groupCommit.ask(job(2)), groupCommit.ask(job(3))]);
    ends[0]!.done();
    await first;
    const next = groupCommit.ask(job(4));
    ends[1]!.fail(new Error('the database is away'));
    expect((await others).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    ends[2]!.done();
    expect(await next).toBe('did 4');
  });

  it('does nothing for jobs that waited too long, and lets those begun end', async () => {
    const { begun, ends, groupCommit } = held({ patienceMs: 20 });
    const first = groupCommit.ask(job(1));
    await expect(groupCommit.ask(job(2))).rejects.toBeInstanceOf(WaitedTooLong);
    ends[0]!.done();
    expect(await first).toBe('did 1');
    expect(begun).toEqual([[1]]);
  });

  it('answers every job with its own result, in any order of arrival', async () => {
    const asked = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        asked,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 5 }),
        async (all, lanes, largest) => {
          let underWay = 0;
          const groupCommit = new GroupCommit<Job, string>({
            lanes,
            largest,
            patienceMs: 60_000,
            carryOut: async (jobs) => {
              underWay += 1;
              expect(underWay).toBeLessThanOrEqual(lanes);
              expect(jobs.length).toBeLessThanOrEqual(largest);
              const keys = jobs.flatMap(({ exclusive }) => [...new Set(exclusive)]);
              expect(new Set(keys).size).toBe(keys.length);
              await Promise.resolve();
              underWay -= 1;
              return jobs.map(({ n }) => `did ${n}`);
            },
          });
          const results = await Promise.all(all.map((exclusive, n) => groupCommit.ask(job(n, ...exclusive))));
          expect(results).toEqual(all.map((_, n) => `did ${n}`));
        },
      ),
    );
  });
});
