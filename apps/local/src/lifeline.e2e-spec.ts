import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A stack of the smallest kind: starts one command that has a child of its own, and says who is who. */
const STACK = `
  const { spawnGuarded } = await import(process.argv[1]);
  const grandchild = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("grandchild " + process.pid);';
  const child = 'require("node:child_process").spawn(process.execPath, ["-e", process.argv[1]], { stdio: "inherit" });'
    + 'setInterval(() => {}, 1000); if (process.argv[2]) process.on("SIGTERM", () => {});';
  const guarded = await spawnGuarded({
    name: 'child', command: process.execPath, args: ['-e', child, grandchild, process.argv[2]], env: process.env,
    stopSignal: 'SIGTERM', graceMs: 300,
  });
  console.log('child ' + guarded.pid);
  process.on('SIGUSR2', async () => { await guarded.stop(); console.log('stopped 0'); });
  setInterval(() => {}, 1000);`;

interface Running {
  readonly stack: ChildProcess;
  readonly child: number;
  readonly grandchild: number;
  /** Resolves when the stack has said that its child is stopped. */
  readonly stopped: Promise<void>;
  /** Resolves when no process holds the output any more: stack, guard, child and grandchild are all gone. */
  readonly allGone: Promise<unknown>;
}

async function startStack(stubborn = ''): Promise<Running> {
  const processTs = path.join(import.meta.dirname, 'process.ts');
  const stack = spawn(process.execPath, ['--input-type=module', '-e', STACK, processTs, stubborn], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const allGone = once(stack, 'close');
  const said = new Map<string, PromiseWithResolvers<number>>(
    ['child', 'grandchild', 'stopped'].map((word) => [word, Promise.withResolvers<number>()]),
  );
  createInterface({ input: stack.stdout }).on('line', (line) => {
    const [word = '', value] = line.split(' ');
    said.get(word)?.resolve(Number(value));
  });
  const heard = (word: string): Promise<number> => said.get(word)?.promise ?? Promise.reject(new Error(word));
  const [child, grandchild] = await Promise.all([heard('child'), heard('grandchild')]);
  return { stack, child, grandchild, stopped: heard('stopped').then(() => undefined), allGone };
}

/** Parent and state of a process, as the system's process table has them; null when there is none. */
function lookUp(pid: number): { parent: number; state: string } | null {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,stat=', '-p', String(pid)], { encoding: 'utf8' });
  const [parent, state] = stdout.trim().split(/\s+/);
  return parent && state ? { parent: Number(parent), state } : null;
}

/** A zombie has ended: only its new parent has not looked yet. */
function isAlive(pid: number): boolean {
  return !(lookUp(pid)?.state ?? 'Z').startsWith('Z');
}

describe('the lifeline of the local stack', () => {
  it('leaves no orphan when the stack is killed without a chance to tidy up', async () => {
    const { stack, child, grandchild, allGone } = await startStack();
    expect([child, grandchild].map(isAlive)).toEqual([true, true]);
    stack.kill('SIGKILL');
    await allGone;
    expect([child, grandchild].map(isAlive)).toEqual([false, false]);
  });

  it('kills what ignores the request to end, once its grace is over', async () => {
    const { stack, child, grandchild, allGone } = await startStack('stubborn');
    stack.kill('SIGKILL');
    await allGone;
    expect([child, grandchild].map(isAlive)).toEqual([false, false]);
  });

  it('stops the whole group when told to, and says when it is done', async () => {
    const { stack, child, grandchild, stopped, allGone } = await startStack();
    stack.kill('SIGUSR2');
    await stopped;
    expect(isAlive(child)).toBe(false);
    stack.kill('SIGKILL');
    await allGone;
    expect(isAlive(grandchild)).toBe(false);
  });

  it('ends the group even when the guard itself is killed', async () => {
    const { stack, child, grandchild, stopped, allGone } = await startStack();
    const guard = lookUp(child)?.parent;
    if (!guard) throw new Error('the child has no guard');
    process.kill(guard, 'SIGKILL');
    stack.kill('SIGUSR2');
    await stopped;
    stack.kill('SIGKILL');
    await allGone;
    expect([child, grandchild].map(isAlive)).toEqual([false, false]);
  });
});
