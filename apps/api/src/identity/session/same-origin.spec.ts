import type { FastifyRequest } from 'fastify';
import { isSameOrigin } from './same-origin.ts';

const request = (method: string, headers: Record<string, string>): FastifyRequest =>
  ({ method, headers: { host: 'zhuoluo.example', ...headers } }) as unknown as FastifyRequest;

describe('a request that a cookie may authorise', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('is every %s', (method) => {
    expect(isSameOrigin(request(method, { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }))).toBe(
      true,
    );
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://zhuoluo.example' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ origin: 'https://zhuoluo.example' }, true],
    [{ origin: 'https://zhuoluo.example.elsewhere.example' }, false],
    [{ origin: 'null' }, false],
    [{ origin: 'https://elsewhere.example', 'x-requested-with': 'fetch' }, false],
    [{ 'x-requested-with': 'fetch' }, true],
    [{}, false],
  ])('among writes with %j: %s', (headers, allowed) => {
    expect(isSameOrigin(request('POST', headers as unknown as Record<string, string>))).toBe(allowed);
  });
});
