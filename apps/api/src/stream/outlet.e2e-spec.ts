import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { LOOPBACK } from '../../../../deploy/local/ports.ts';
import { sendTo } from './outlet.ts';

const LINE = `: ${'x'.repeat(1_000)}\n\n`;
/** More than the operating system takes by itself from one that nobody reads. */
const MOST_LINES = 20_000;

describe('a page that stopped reading', () => {
  it('is let go before it fills the memory, whatever the operating system keeps for it', async () => {
    const { promise: opened, resolve: open } = Promise.withResolvers<ServerResponse>();
    const server = createServer((_request, response) => open(response)).listen(0, LOOPBACK);
    await once(server, 'listening');
    const page = connect((server.address() as AddressInfo).port, LOOPBACK);
    page.on('error', () => undefined).pause();
    page.write('GET / HTTP/1.1\r\nhost: test\r\n\r\n');
    const response = await opened;
    const closed = once(response, 'close');
    try {
      for (let lines = 0; lines < MOST_LINES && !response.destroyed; lines++) {
        sendTo(response, LINE);
        expect(response.writableLength).toBeLessThan(300 * 1024);
      }
      expect(response.destroyed).toBe(true);
      await closed;
    } finally {
      page.destroy();
      server.close();
    }
  });
});
