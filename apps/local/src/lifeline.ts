/**
 * A guard between the local stack and one of its processes. It starts the command in a process group of its own.
 * It stops that group when told to or when the stack is gone, however it went. A SIGKILL gives the stack no chance to tidy
 * up; the closing of its channel to this process does.
 *
 * Run as `node lifeline.ts '<LifelineCommand as JSON>'` with an IPC channel; see process.ts.
 */
import { spawn } from 'node:child_process';
import os from 'node:os';

/** What the guard runs and how it ends it. */
export interface LifelineCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string | undefined;
  /** Run as this user: PostgreSQL refuses to run as root. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  /** The process's niceness, 0 to 19: a higher one yields the processor to others. Unset leaves it alone. */
  readonly niceness?: number | undefined;
  /** Asks the command to end in good order. */
  readonly stopSignal: NodeJS.Signals;
  /** How long it may take over that before SIGKILL. */
  readonly graceMs: number;
  /** The same where the stack is gone, and with it what the command would need for that; `graceMs` if not given. */
  readonly orphanGraceMs?: number | undefined;
}

/** What the guard tells the stack. */
export type LifelineReport =
  | { readonly type: 'started'; readonly pid: number }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'ended'; readonly code: number | null; readonly signal: NodeJS.Signals | null };

function guard(command: LifelineCommand): void {
  if (command.niceness) os.setPriority(command.niceness); // the command inherits it, all its threads included
  const child = spawn(command.command, command.args, {
    cwd: command.cwd,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...command.user,
  });

  const signalGroup = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The whole group has ended already.
    }
  };
  const tell = (report: LifelineReport, then?: () => void): void => {
    if (process.connected) process.send?.(report, () => then?.());
    else then?.();
  };
  let stopping = false;
  const stop = (graceMs: number): void => {
    if (!stopping) signalGroup(command.stopSignal);
    stopping = true;
    setTimeout(() => signalGroup('SIGKILL'), graceMs).unref();
  };
  const orphaned = (): void => stop(command.orphanGraceMs ?? command.graceMs);

  child.on('spawn', () => tell({ type: 'started', pid: child.pid ?? 0 }));
  child.on('error', (error) => tell({ type: 'failed', reason: error.message }, () => process.exit(1)));
  child.on('exit', (code, signal) => {
    signalGroup('SIGKILL');
    tell({ type: 'ended', code, signal }, () => process.exit(0));
  });

  process.on('message', (message) => {
    if (message === 'stop') stop(command.graceMs);
  });
  process.on('disconnect', orphaned);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(command.graceMs));
  if (!process.connected) orphaned();
}

if (import.meta.main) guard(JSON.parse(process.argv[2] ?? '') as LifelineCommand);
