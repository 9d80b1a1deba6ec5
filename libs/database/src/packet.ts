import type { PoolClient } from 'pg';

/** Gathers what a connection is asked until the next turn of the event loop into one packet. Each packet is a system call on both sides. */
export class Packet {
  readonly #client: PoolClient;
  #open = false;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  /** To be called before each statement. */
  begin(): void {
    if (this.#open) return;
    const { stream } = this.#client.connection;
    this.#open = true;
    stream.cork();
    setImmediate(() => {
      this.#open = false;
      stream.uncork();
    });
  }
}
