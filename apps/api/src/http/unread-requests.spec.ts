import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Socket } from 'node:net';
import { answerParserError } from './unread-requests.ts';

const failing = (code: string) => Object.assign(new Error('from the parser'), { code });

describe('a request that never became one', () => {
  it.each([
    ['ERR_HTTP_REQUEST_TIMEOUT', 408, 'request-timeout', 'Request Timeout'],
    ['HPE_HEADER_OVERFLOW', 431, 'headers-too-large', 'Request Header Fields Too Large'],
    ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413, 'body-too-large', 'Payload Too Large'],
    ['HPE_INVALID_METHOD', 400, 'malformed-request', 'Bad Request'],
  ])('is told %s as a problem, and its connection ends', async (parser, status, code, reason) => {
    const socket = new PassThrough();
    answerParserError(failing(parser), socket as unknown as Socket);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} ${reason}\r\n`));
    expect(head).toContain('\r\nContent-Type: application/problem+json; charset=utf-8\r\n');
    expect(head).toContain(`\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`);
    expect(head).toMatch(/\r\nConnection: close$/);
    expect(JSON.parse(body)).toMatchObject({ status, code });
  });

  it('is told nothing once its caller is gone', () => {
    const socket = new PassThrough();
    answerParserError(failing('ECONNRESET'), socket as unknown as Socket);
    expect(socket.destroyed).toBe(true);
    expect(socket.read()).toBeNull();
  });
});
