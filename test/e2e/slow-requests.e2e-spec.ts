import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { jest } from '@jest/globals';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { StreamReader } from '../support/stream-reader.ts';

jest.setTimeout(120_000);

describe('a request that comes too slowly', () => {
  let api: ApiProcess;

  beforeAll(async () => (api = await startApi({ env: { REQUEST_SECONDS: '1' } })));
  afterAll(() => api.stop());

  /** Sends that and no more; gives what is answered before the connection is cut. */
  async function answerTo(sent: string): Promise<string> {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(sent);
    return text(socket);
  }

  it.each([
    [
      'body',
      'POST /api/v1/auth/login HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\ncontent-length: 40\r\n\r\n{',
    ],
    ['head', 'GET /api/v1/me HTTP/1.1\r\nhost: te'],
  ])('is cut in the midst of its %s, and told so', async (_part, sent) => {
    expect(await answerTo(sent)).toMatch(/^HTTP\/1.1 408 /);
  });

  it('is none where the answer is what takes long', async () => {
    const reader = await StreamReader.open(await api.people.as('sy.fagai.head'));
    await answerTo('GET /');
    await reader.cut();
  });
});
