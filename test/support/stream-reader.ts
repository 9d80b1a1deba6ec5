import type { ApiClient } from './api-client.ts';

/** One message of `GET /stream`, as a browser's EventSource gives it. */
export interface Told {
  readonly caseIds: readonly string[];
  readonly many: boolean;
}

/** Listens to the API's stream of changes as a page does: to what it tells of cases. */
export class StreamReader {
  readonly told: Told[] = [];
  /** What a browser would resume from. */
  lastId: string | null = null;
  readonly #abort = new AbortController();
  #ended: Promise<void> = Promise.resolve();
  #news = Promise.withResolvers<void>();

  /** Opens it, and is heard from as soon as this resolves. */
  static async open(client: ApiClient, lastId: string | null = null): Promise<StreamReader> {
    const reader = new StreamReader();
    const response = await fetch(`${client.baseUrl}/api/v1/stream`, {
      headers: {
        authorization: `Bearer ${client.token}`,
        ...(lastId === null ? {} : { 'last-event-id': lastId }),
      },
      signal: reader.#abort.signal,
    });
    reader.#ended = reader.#follow(response.body!.pipeThrough(new TextDecoderStream()));
    await reader.until(() => reader.lastId !== null);
    return reader;
  }

  /** Waits until what was told is enough; a test's own limit ends it otherwise. */
  async until(isEnough: (told: readonly Told[]) => boolean): Promise<void> {
    while (!isEnough(this.told)) await this.#news.promise;
  }

  /** Waits until it was told of each of these cases. */
  async hears(...caseIds: readonly string[]): Promise<void> {
    await this.until((told) => caseIds.every((id) => told.some((one) => one.many || one.caseIds.includes(id))));
  }

  /** Waits until the API has ended it. */
  ended(): Promise<void> {
    return this.#ended;
  }

  /** Loses the connection. */
  async cut(): Promise<void> {
    this.#abort.abort();
    await this.#ended;
  }

  async #follow(text: ReadableStream<string>): Promise<void> {
    let rest = '';
    try {
      for await (const part of text) {
        const blocks = (rest + part).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
      }
    } catch (error) {
      if (!this.#abort.signal.aborted) throw error;
    }
  }

  #take(block: string): void {
    const line = (field: string) => new RegExp(`^${field}: (.*)$`, 'm').exec(block)?.[1];
    const [id, data] = [line('id'), line('data')];
    if (id !== undefined) this.lastId = id;
    if (data !== undefined && line('event') === 'case') this.told.push(JSON.parse(data) as Told);
    this.#news.resolve();
    this.#news = Promise.withResolvers<void>();
  }
}
