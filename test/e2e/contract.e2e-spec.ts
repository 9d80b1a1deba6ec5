import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { jest } from '@jest/globals';
import type { Answer, ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';

jest.setTimeout(120_000);

const CONTRACT = path.resolve(import.meta.dirname, '../../apps/api/openapi.json');
const BASE = '/api/v1';

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> };
  readonly 'x-written-by'?: readonly string[];
}
interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

describe('what HTTP itself asks of every address', () => {
  let api: ApiProcess;
  let overseer: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    overseer = await api.people.as('sl.dcb.inspector1');
  });
  afterAll(() => api.stop());

  function expectProblem(answer: Answer, status: number, code: string): void {
    expect(answer.body).toMatchObject({ status, code, type: `urn:zhuoluo:problem:${code}` });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }

  /** Sends these bytes and reads what comes back, as no well-behaved client can. */
  async function raw(bytes: string): Promise<Answer> {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.end(bytes);
    const [head = '', ...body] = (await text(socket)).split('\r\n\r\n');
    const [first = '', ...lines] = head.split('\r\n');
    const headers = new Headers(
      lines.map((line): [string, string] => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
    );
    return { status: Number(first.split(' ')[1]), headers, body: JSON.parse(body.join('\r\n\r\n')) as unknown };
  }

  const documentOf = (accept: string) => overseer.get(`/supervision-orders/${randomUUID()}/document`, { accept });

  it('400: an unknown field of a query, on every operation that reads one or none, and nothing is done', async () => {
    const { paths } = JSON.parse(await readFile(CONTRACT, 'utf8')) as Contract;
    const operations = Object.entries(paths)
      .filter(([address]) => address.startsWith(BASE) && !address.startsWith(`${BASE}/auth/login`))
      .flatMap(([address, item]) => Object.entries(item).map(([method, asked]) => ({ method, address, ...asked })))
      // A sheet that is sent as JSON is refused before its query is read.
      .filter(({ requestBody }) => !requestBody?.content['multipart/form-data']);
    expect(operations.length).toBeGreaterThan(50);
    const others: string[] = [];
    const admin = await api.people.as('sl.zfb.admin');
    for (const { method: lower, address, 'x-written-by': writers } of operations) {
      const method = lower.toUpperCase();
      const named = address.slice(BASE.length).replaceAll(/\{[^}]+\}/g, () => randomUUID());
      const body = method === 'GET' ? undefined : '{}';
      const client = writers ? admin : overseer;
      const answer = await client.send(method, `${named}?unheardOf=1`, body, { 'content-type': 'application/json' });
      const fields = (answer.body?.errors ?? []) as { path: string; code: string }[];
      const isTold = fields.some(({ path, code }) => path === 'unheardOf' && code === 'unknown-field');
      if (answer.status !== 400 || !isTold) others.push(`${answer.status} ${method} ${address}`);
    }
    expect(others).toEqual([]);
  });

  it('406: a format that is not offered, before anything is looked for', async () => {
    for (const accept of [
      'application/pdf',
      'text/html;q=0',
      'image/*',
      'text/html;q=0, */*;q=0.0',
      'application/json',
    ])
      expectProblem(await documentOf(accept), 406, 'not-acceptable');
    for (const accept of ['text/html', 'text/*', '*/*;q=0.1', 'application/pdf, text/html;q=0.1'])
      expectProblem(await documentOf(accept), 404, 'not-found');
    expectProblem(await overseer.get('/cases', { accept: 'text/csv' }), 406, 'not-acceptable');
    expect((await overseer.get('/cases', { accept: 'text/csv, */*;q=0.1' })).status).toBe(200);
    const figures = await api.anonymous.get('/metrics', { accept: 'text/plain;version=0.0.4' });
    expect([figures.status, figures.headers.get('content-type')]).toEqual([
      ...[200, 'text/plain; version=0.0.4; charset=utf-8'],
    ]);
  });

  it('404: a control character in an address names nothing', async () => {
    for (const path of ['/calendars/%00', '/calendars/CN%00/due?from=2026-03-11T10:00:00Z&limit=7wd', '/policies/%00'])
      expectProblem(await overseer.get(path), 404, 'not-found');
    expectProblem(await overseer.get(`/cases/${randomUUID()}%0a`), 404, 'not-found');
    expectProblem(await overseer.get('/cases?q=%00%00'), 400, 'invalid-request');
  });

  it.each([
    ['PUT', '/cases', 'GET, HEAD, POST'],
    ['PATCH', `/cases/${randomUUID()}`, 'GET, HEAD'],
    ['DELETE', `/tasks/${randomUUID()}/claim`, 'POST'],
    ['GET', '/auth/login', 'POST'],
    ['OPTIONS', '/me', 'GET, HEAD'],
    ['QUERY', '/cases', 'GET, HEAD, POST'],
    ['POST', '/health/live', 'GET, HEAD'],
    ['POST', '/api/openapi.json', 'GET, HEAD'],
  ])('405: %s %s, which says what is known there', async (method, path, allow) => {
    const answer = await overseer.send(method, path, undefined, {});
    expectProblem(answer, 405, 'method-not-allowed');
    expect(answer.headers.get('allow')).toBe(allow);
  });

  it('404: a method on no address at all', async () => {
    expectProblem(await overseer.send('PUT', '/no-such-thing', undefined, {}), 404, 'not-found');
  });

  it.each([
    ['an address that is no text', 'GET /api/v1/cases/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    [
      'an address that is no UTF-8',
      'GET /api/v1/calendars/%e4%bd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      400,
    ],
    ['no host', 'GET /api/v1/me HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['no HTTP', 'nonsense\r\n\r\n', 400],
    ['no method', 'FETCH /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a method of another protocol', 'PROPFIND /api/v1/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['headers that are too large', `GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
  ])('%s is answered as a problem', async (_, bytes, status) => {
    const answer = await raw(bytes);
    expectProblem(answer, status, answer.body.code);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src/);
  });
});
