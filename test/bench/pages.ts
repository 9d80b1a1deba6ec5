import { request, type IncomingMessage } from 'node:http';

/** Told of cases, at an instant of `performance.now()`. */
export type OnTold = (caseIds: readonly string[], at: number) => void;

/** Pages that are open: each listens to the stream of changes, as a browser does. */
export class OpenPages {
  readonly #responses: IncomingMessage[];

  private constructor(responses: IncomingMessage[]) {
    this.#responses = responses;
  }

  static async open(count: number, apiUrl: string, token: string, onTold: OnTold): Promise<OpenPages> {
    const pages = Array.from({ length: count }, () => listen(new URL('/api/v1/stream', apiUrl), token, onTold));
    return new OpenPages(await Promise.all(pages));
  }

  close(): void {
    for (const response of this.#responses) response.destroy();
  }
}

/** Resolves once the API listens back. */
function listen(url: URL, token: string, onTold: OnTold): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const call = request(url, { agent: false, headers: { authorization: `Bearer ${token}` } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`the stream answered ${response.statusCode}`));
      let rest = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) tell(block, onTold);
        resolve(response);
      });
      response.on('error', () => undefined); // closed by this side
    });
    call.on('error', reject);
    call.end();
  });
}

function tell(block: string, onTold: OnTold): void {
  const data = /^data: (.*)$/m.exec(block)?.[1];
  if (data !== undefined) onTold((JSON.parse(data) as { caseIds: string[] }).caseIds, performance.now());
}
