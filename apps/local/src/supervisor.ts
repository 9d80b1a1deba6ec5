import type { GuardedProcess, ProcessEnd } from './process.ts';
import { messageOf, type Report } from './report.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const DID_NOT_START = '未能启动';
/** A process that ran this long before it ended is not one that cannot start. */
const STEADY_MS = 60_000;

/** A process that is started again when it ends by itself, and stays down when told to. */
export interface Supervised {
  readonly pid: number | undefined;
  start(): Promise<void>;
  /** Ends it in good order and keeps it down. */
  stop(): Promise<void>;
  /** Ends it as a crash would and keeps it down, for tests of what survives that. */
  kill(): Promise<void>;
}

export class Supervisor implements Supervised {
  readonly #name: string;
  readonly #launch: () => Promise<GuardedProcess>;
  readonly #report: Report;
  #current: GuardedProcess | undefined;
  #launching: Promise<void> | undefined;
  #pause: NodeJS.Timeout | undefined;
  #wanted = false;
  #failures = 0;

  /** @param running the process itself, when it runs already */
  constructor(name: string, launch: () => Promise<GuardedProcess>, report: Report, running?: GuardedProcess) {
    this.#name = name;
    this.#launch = launch;
    this.#report = report;
    this.#wanted = running !== undefined;
    if (running) this.#watch(running);
  }

  get pid(): number | undefined {
    return this.#current?.pid;
  }

  async start(): Promise<void> {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#failures = 0;
    try {
      await this.#begin();
    } catch (error) {
      this.#wanted = false;
      throw error;
    }
  }

  /** As `start`, but what does not start is tried again like what ended by itself. @returns whether it runs */
  async startOrTryAgain(): Promise<boolean> {
    this.#wanted = true;
    try {
      await this.#begin();
      return true;
    } catch (error) {
      this.#startAgain(0, `${DID_NOT_START}：${messageOf(error)}`);
      return false;
    }
  }

  async stop(): Promise<void> {
    await this.#end((running) => running.stop());
  }

  async kill(): Promise<void> {
    await this.#end((running) => running.kill());
  }

  async #end(how: (running: GuardedProcess) => Promise<ProcessEnd>): Promise<void> {
    this.#wanted = false;
    clearTimeout(this.#pause);
    await this.#launching?.catch(() => undefined);
    if (this.#current) await how(this.#current);
  }

  #begin(): Promise<void> {
    this.#launching = this.#launch().then((running) => this.#watch(running));
    return this.#launching;
  }

  #watch(running: GuardedProcess): void {
    const began = Date.now();
    this.#current = running;
    void running.ended.then((end) => {
      this.#current = undefined;
      this.#startAgain(Date.now() - began, `意外退出（${describe(end)}）`);
    });
  }

  #startAgain(ranForMs: number, reason: string): void {
    if (!this.#wanted) return;
    if (ranForMs > STEADY_MS) this.#failures = 0;
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** this.#failures++, LONGEST_PAUSE_MS);
    this.#report(`${this.#name} ${reason}，${pauseMs / 1000} 秒后重新启动`);
    this.#pause = setTimeout(() => {
      this.#begin().catch((error: unknown) => this.#startAgain(0, `${DID_NOT_START}：${messageOf(error)}`));
    }, pauseMs);
  }
}

function describe({ code, signal }: ProcessEnd): string {
  return signal ?? `exit ${code}`;
}
