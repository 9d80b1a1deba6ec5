import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import type { LifelineCommand, LifelineReport } from './lifeline.ts';

/** How a process ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface GuardedCommand extends LifelineCommand {
  /** Names the process in messages. */
  readonly name: string;
  /** The whole environment of the process. */
  readonly env: NodeJS.ProcessEnv;
  /** Everything the process prints is appended here; without it, it prints where the caller prints. */
  readonly logFile?: string | undefined;
}

/** A process that cannot outlive its caller. */
export interface GuardedProcess {
  readonly name: string;
  readonly pid: number;
  /** Resolves once, when the process has ended for any reason; never rejects. */
  readonly ended: Promise<ProcessEnd>;
  /** Ends it in good order, by SIGKILL once its grace is over. */
  stop(): Promise<ProcessEnd>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<ProcessEnd>;
}

/** Every guarded process of this one that has not ended yet. */
const running = new Set<GuardedProcess>();

const LIFELINE = path.join(import.meta.dirname, 'lifeline.ts');

/**
 * Starts a command in a process group of its own, tied to this process by a lifeline.
 *
 * @throws Error when the command cannot be started at all (no such file, not executable)
 */
export async function spawnGuarded(guarded: GuardedCommand): Promise<GuardedProcess> {
  const { name, env, logFile, ...command } = guarded;
  const lifeline = spawnLifeline(command, env, logFile);
  const { promise: ended, resolve: end } = Promise.withResolvers<ProcessEnd>();
  const pid = await new Promise<number>((resolve, reject) => {
    let known: number | undefined;
    lifeline.on('message', (report: LifelineReport) => {
      if (report.type === 'started') resolve((known = report.pid));
      else if (report.type === 'failed') reject(new Error(`cannot start ${name}: ${report.reason}`));
      else end({ code: report.code, signal: report.signal });
    });
    lifeline.on('error', reject);
    lifeline.on('exit', () => {
      reject(new Error(`the guard of ${name} ended before ${name} started`));
      if (known !== undefined) signalGroup(known, 'SIGKILL');
      end({ code: null, signal: 'SIGKILL' });
    });
  });

  const started: GuardedProcess = {
    name,
    pid,
    ended,
    stop() {
      if (lifeline.connected) lifeline.send('stop', () => undefined);
      return ended;
    },
    kill() {
      signalGroup(pid, 'SIGKILL');
      return ended;
    },
  };
  running.add(started);
  void ended.then(() => running.delete(started));
  return started;
}

/** Ends all guarded processes that are left, at once: the way out of a start that is broken off. */
export async function stopAllGuarded(): Promise<void> {
  await Promise.all([...running].map((guarded) => guarded.stop()));
}

function spawnLifeline(command: LifelineCommand, env: NodeJS.ProcessEnv, logFile: string | undefined): ChildProcess {
  const output = logFile === undefined ? 'inherit' : openSync(logFile, 'a', 0o600);
  try {
    return spawn(process.execPath, [LIFELINE, JSON.stringify(command)], {
      env,
      detached: true,
      stdio: ['ignore', output, output, 'ipc'],
    });
  } finally {
    if (typeof output === 'number') closeSync(output);
  }
}

function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // The whole group has ended already.
  }
}
