import type { GuardedProcess, ProcessEnd } from './process.ts';
import { Supervisor } from './supervisor.ts';

/** A process that ends when told to. */
function running(): { process: GuardedProcess; crash: () => void } {
  const { promise: ended, resolve } = Promise.withResolvers<ProcessEnd>();
  const end = () => {
    resolve({ code: null, signal: 'SIGKILL' });
    return ended;
  };
  return { process: { pid: 1, ended, stop: end, kill: end } as unknown as GuardedProcess, crash: () => void end() };
}

describe('a supervised process', () => {
  it('stays down once stopped, even where it was just being started again and could not be', async () => {
    const first = running();
    const again = Promise.withResolvers<GuardedProcess>();
    const launched = Promise.withResolvers<void>();
    let launches = 0;
    const launch = () => {
      launches += 1;
      if (launches === 1) return Promise.resolve(first.process);
      launched.resolve();
      return again.promise;
    };
    const told: string[] = [];
    const supervisor = new Supervisor('test', launch, (line) => told.push(line));
    await supervisor.start();
    first.crash();
    await launched.promise;
    const stopped = supervisor.stop();
    again.reject(new Error('no answer'));
    await stopped;
    expect(told).toHaveLength(1);
  });

  it('may be started again after it could not be', async () => {
    const launches = [() => Promise.reject(new Error('not yet')), () => Promise.resolve(running().process)];
    const supervisor = new Supervisor(
      'test',
      () => launches.shift()!(),
      () => undefined,
    );
    await expect(supervisor.start()).rejects.toThrow('not yet');
    await supervisor.start();
    expect(supervisor.pid).toBe(1);
  });
});
