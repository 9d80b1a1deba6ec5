import type { Pool } from 'pg';

/** Secrets that all API processes share, made by the migration. */
export class SecretStore {
  readonly #pool: Pool;
  readonly #read = new Map<string, Promise<Buffer>>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** @throws Error where there is none of that name */
  read(name: string): Promise<Buffer> {
    const known = this.#read.get(name) ?? this.#find(name);
    this.#read.set(name, known);
    known.catch(() => this.#read.delete(name));
    return known;
  }

  async #find(name: string): Promise<Buffer> {
    const { rows } = await this.#pool.query<{ value: Buffer }>('SELECT value FROM server_secret WHERE name = $1', [
      name,
    ]);
    if (!rows[0]) throw new Error(`no secret ${name}`);
    return rows[0].value;
  }
}
