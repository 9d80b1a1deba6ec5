import pg, { type ClientConfig, type QueryConfig, type QueryResult } from 'pg';

// package.json names one version of pg, because this leans on how its driver keeps callbacks and its socket.
export interface ClientOptions extends ClientConfig {
  /** A statement without an answer for longer than this fails, and the connection with it; without it, it waits for ever. */
  readonly queryTimeoutMs?: number;
}

/** As pg declares it; without an error, it is null. */
type Answered = (error: Error, result: QueryResult) => void;

/**
 * Lets go of answers at once. Without a callback of ours, pg assigns a function of its own to a property.
 * V8 makes such a function in the old generation, because most are methods, and keeps each row it leads to until the next full collection.
 * Everybody waits for that collection.
 */
export class Client extends pg.Client {
  readonly #queryTimeoutMs: number | undefined;

  constructor({ queryTimeoutMs, ...options }: ClientOptions = {}) {
    super(options);
    this.#queryTimeoutMs = queryTimeoutMs;
  }

  /** Callers see pg's own declarations; `never` fits each of them. */
  override query(statement: string | QueryConfig, values?: unknown[] | Answered, answered?: Answered): never;
  override query(statement: string | QueryConfig, values?: unknown[] | Answered, answered?: Answered): unknown {
    if (typeof values === 'function') return this.#ask(statement, undefined, values);
    if (answered) return this.#ask(statement, values, answered);
    return new Promise((resolve, reject) =>
      this.#ask(statement, values, (error: Error | null, result) => (error ? reject(error) : resolve(result))),
    ).catch((error: unknown) => {
      Error.captureStackTrace(error as Error); // of the caller, in place of the socket's
      throw error;
    });
  }

  #ask(statement: string | QueryConfig, values: unknown[] | undefined, answered: Answered): void {
    const asked = typeof statement === 'string' ? { text: statement } : statement;
    super.query(values ? { ...asked, values } : asked, this.#withinLimit(answered));
  }

  #withinLimit(answered: Answered): Answered {
    if (this.#queryTimeoutMs === undefined) return answered;
    // The server, which ends a statement at the same limit and says so, speaks first.
    const limit = setTimeout(
      () => this.connection.stream.destroy(new Error('Query read timeout')),
      this.#queryTimeoutMs * 1.1,
    );
    return (error, result) => {
      clearTimeout(limit);
      answered(error, result);
    };
  }
}
