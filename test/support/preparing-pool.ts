import type { PoolClient, QueryConfig, QueryResult } from 'pg';

/** Prepares each statement that it is asked, once, and answers it; every file that asks is remembered. */
export class PreparingPool {
  readonly askedBy = new Set<string>();
  readonly #client: PoolClient;
  readonly #answers = new Map<string, QueryResult>();

  constructor(client: PoolClient) {
    this.#client = client;
  }

  get statements(): readonly string[] {
    return [...this.#answers.keys()];
  }

  readonly query = async (asked: string | QueryConfig, given?: unknown[]): Promise<QueryResult> => {
    for (const [file] of (new Error().stack ?? '').matchAll(/libs\/[\w-]+\/src\/[\w/.-]+\.ts/g)) this.askedBy.add(file);
    const { text, values } = typeof asked === 'string' ? { text: asked, values: given } : asked;
    const known = this.#answers.get(text);
    // Rows lead on to further statements, so an empty answer is asked again.
    if (known && known.rows.length > 0) return known;
    if (!known) await this.#client.query(`PREPARE it AS ${text}; DEALLOCATE it`);
    const answer = await this.#client.query(text, values);
    this.#answers.set(text, answer);
    return answer;
  };
}
