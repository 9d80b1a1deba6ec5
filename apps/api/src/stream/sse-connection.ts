import type { ServerResponse } from 'node:http';

/** What may wait for a reader that does not read; beyond, it is let go and comes back with what it heard last. */
const MOST_UNREAD_BYTES = 256 * 1024;
/** How long one that is bid farewell may take to read the rest. */
const FAREWELL_MS = 1_000;

/** The way to a page that reads on and on, until it leaves or is let go. */
export class SseConnection {
  readonly #reader: ServerResponse;

  constructor(reader: ServerResponse) {
    this.#reader = reader;
    // What is written to one that is just leaving fails, and that is all there is to know of it.
    reader.on('error', () => undefined);
  }

  /** Sends, or ends a connection whose other end has stopped reading: memory is not theirs to fill. */
  send(text: string): void {
    if (this.#reader.writableEnded || this.#reader.destroyed) return;
    this.#reader.write(text);
    if (this.#reader.writableLength > MOST_UNREAD_BYTES) this.#reader.destroy();
  }

  /** Ends in good order; who does not read the end is cut off. */
  end(): void {
    this.#reader.end();
    setTimeout(() => this.#reader.destroy(), FAREWELL_MS).unref();
  }
}
