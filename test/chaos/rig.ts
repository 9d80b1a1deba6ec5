import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { stopAllGuarded } from '../../apps/local/src/process.ts';
import type { Report } from '../../apps/local/src/report.ts';
import type { Supervised } from '../../apps/local/src/supervisor.ts';
import { buildParts, type Addresses, type PartName, type WorkerSettings, PARTS } from './rig-parts.ts';

const START_ATTEMPTS = 20;
const START_AGAIN_MS = 250;
const READY_LIMIT_MS = 90_000;

/**
 * The whole product on a scratch directory, part by part in the harness's hands. Everything listens on the loopback
 * address, and nothing is ever signalled but processes started here.
 */
export class Rig {
  readonly dataDir: string;
  readonly at: Addresses;
  readonly parts: Readonly<Record<PartName, Supervised>>;
  readonly #worker: WorkerSettings;

  private constructor(dataDir: string, at: Addresses, parts: Record<PartName, Supervised>, worker: WorkerSettings) {
    this.dataDir = dataDir;
    this.at = at;
    this.parts = parts;
    this.#worker = worker;
  }

  /** Brings everything up with the sample data and limits of seconds. */
  static async raise(report: Report): Promise<Rig> {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'zhuoluo-chaos-'));
    const worker: WorkerSettings = { env: {} };
    try {
      const { at, parts } = await buildParts(dataDir, worker, report);
      const rig = new Rig(dataDir, at, parts, worker);
      await rig.ready();
      return rig;
    } catch (error) {
      await stopAllGuarded();
      throw error;
    }
  }

  /** Has a part up again, as its operator would; a server that was just killed may need a moment. */
  async start(name: PartName): Promise<void> {
    const part = this.parts[name];
    for (let failures = 0; part.pid === undefined; await delay(START_AGAIN_MS)) {
      try {
        await part.start();
      } catch (error) {
        await part.stop();
        if ((failures += 1) === START_ATTEMPTS) throw error;
      }
    }
  }

  /** Ends the worker as a crash would and starts it under another environment. */
  async restartWorker(env: NodeJS.ProcessEnv): Promise<void> {
    this.#worker.env = env;
    await this.parts.worker.kill();
    await this.start('worker');
  }

  /** Everything is up, and the API says that it can serve. */
  async ready(): Promise<void> {
    for (const name of ['postgres', 'temporal', 'worker', 'api'] as const) await this.start(name);
    for (const end = Date.now() + READY_LIMIT_MS; Date.now() < end; await delay(100)) {
      const limit = AbortSignal.timeout(5_000);
      const answer = await fetch(`${this.at.api}/health/ready`, { signal: limit }).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error(`the API did not become ready; its log is in ${this.dataDir}`);
  }

  async stop(): Promise<void> {
    for (const name of PARTS) await this.parts[name].stop();
  }

  /** Removes what it had written; not before `stop`. */
  remove(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
