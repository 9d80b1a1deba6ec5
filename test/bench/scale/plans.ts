import { readFileSync, statSync } from 'node:fs';
import type { Pool } from '@zhuoluo/database';
import type { Stand } from '../stand.ts';

/** PostgreSQL's own auto_explain, switched on only while somebody asks why. */
export class Plans {
  readonly #stand: Stand;
  readonly #pool: Pool;

  constructor(stand: Stand, pool: Pool) {
    this.#stand = stand;
    this.#pool = pool;
  }

  /** The API's connections must begin after it: the library is loaded with a connection. */
  async prepare(): Promise<void> {
    await this.#pool.query(`ALTER DATABASE zhuoluo SET session_preload_libraries = 'auto_explain'`);
    await this.#switch('-1');
    await this.#stand.stack.killApi();
    await this.#stand.stack.startApi();
  }

  /** What the statements of `work` that took longer did, with their buffers. */
  async of(overMs: number, work: () => Promise<unknown>): Promise<string> {
    const file = this.#stand.stack.dataDir.logFile('postgres');
    const from = statSync(file).size;
    await this.#switch(String(overMs));
    await work();
    await this.#switch('-1');
    return readFileSync(file).subarray(from).toString();
  }

  async #switch(overMs: string): Promise<void> {
    const settings = { log_min_duration: overMs, log_analyze: 'on', log_buffers: 'on', log_timing: 'off' };
    for (const [name, value] of Object.entries(settings))
      await this.#pool.query(`ALTER SYSTEM SET auto_explain.${name} = '${value}'`);
    await this.#pool.query('SELECT pg_reload_conf()');
    await this.#pool.query('SELECT pg_sleep(0.3)');
  }

  async end(): Promise<void> {
    await this.#pool.query('ALTER DATABASE zhuoluo RESET session_preload_libraries');
    for (const name of ['log_min_duration', 'log_analyze', 'log_buffers', 'log_timing'])
      await this.#pool.query(`ALTER SYSTEM RESET auto_explain.${name}`);
  }
}
