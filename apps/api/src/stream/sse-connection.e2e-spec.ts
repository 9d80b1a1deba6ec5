import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setImmediate as afterWhatIsSent } from 'node:timers/promises';
import { LOOPBACK } from '../../../local/src/ports.ts';
import { SseConnection } from './sse-connection.ts';

const LINE = `: ${'x'.repeat(1_000)}\n\n`;
/** More than the operating system takes by itself from a stream without a reader. */
const MOST_LINES = 20_000;

describe('a page that stopped reading', () => {
  let server: Server;
  let page: Socket;
  let response: ServerResponse;

  beforeEach(async () => {
    const { promise: opened, resolve: open } = Promise.withResolvers<ServerResponse>();
    server = createServer((_request, answer) => open(answer)).listen(0, LOOPBACK);
    await once(server, 'listening');
    page = connect((server.address() as AddressInfo).port, LOOPBACK);
    page.on('error', () => undefined).pause();
    page.write('GET / HTTP/1.1\r\nhost: test\r\n\r\n');
    response = await opened;
  });
  afterEach(() => {
    page.destroy();
    server.close();
  });

  it('is let go before it fills the memory, with all that the operating system keeps for it', async () => {
    const closed = once(response, 'close');
    const connection = new SseConnection(response);
    for (let lines = 0; lines < MOST_LINES && !response.destroyed; lines++) {
      connection.send(LINE);
      expect(response.writableLength).toBeLessThan(300 * 1024);
    }
    expect(response.destroyed).toBe(true);
    await closed;
  });

  it('is cut off where it does not read the end, and what is sent to it meanwhile does no harm', async () => {
    const closed = once(response, 'close');
    const errors: unknown[] = [];
    response.on('error', (error) => errors.push(error));
    const connection = new SseConnection(response);
    for (let unread = 0; unread === 0; unread = response.writableLength) {
      connection.send(LINE.repeat(50));
      await afterWhatIsSent();
    }
    connection.end();
    connection.send(LINE);
    connection.send(LINE);
    await closed;
    connection.send(LINE);
    expect(errors).toEqual([]);
  });
});
