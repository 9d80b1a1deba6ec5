import { Agent, request } from 'node:http';

/** What a call gave, and how long the driver waited for it. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly ms: number;
}

/** A lean keep-alive client, so that the driver takes little of the machine it measures. */
export class Http {
  readonly #agent: Agent;
  readonly #base: URL;

  constructor(base: string, connections: number) {
    this.#base = new URL(base);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  get(token: string, path: string): Promise<Answer> {
    return this.#call('GET', token, path);
  }

  post(token: string, path: string, body: unknown): Promise<Answer> {
    return this.#call('POST', token, path, JSON.stringify(body));
  }

  close(): void {
    this.#agent.destroy();
  }

  #call(method: string, token: string, path: string, body?: string): Promise<Answer> {
    const started = performance.now();
    const headers: Record<string, string | number> = { authorization: `Bearer ${token}` };
    if (body !== undefined)
      Object.assign(headers, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    return new Promise((resolve, reject) => {
      const call = request(
        {
          agent: this.#agent,
          host: this.#base.hostname,
          port: this.#base.port,
          path: `/api/v1${path}`,
          method,
          headers,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            resolve({
              status: response.statusCode ?? 0,
              body: text ? JSON.parse(text) : null,
              ms: performance.now() - started,
            });
          });
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  }
}

/** Runs a job for each number up to `count`, `width` at once. */
export async function closedLoop(count: number, width: number, job: (i: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let i = next++; i < count; i = next++) await job(i);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
