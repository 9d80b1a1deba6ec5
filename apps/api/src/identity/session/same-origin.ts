import type { FastifyRequest } from 'fastify';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may carry a cookie's authority: every read, and every write of a page of ours.
 * The browser itself says so by `Sec-Fetch-Site`, else by `Origin`.
 * A write with `X-Requested-With` may, too: no other site can set it without asking us first. SameSite=Strict already keeps the cookie from other sites; this holds where it does not.
 */
export function isSameOrigin(request: FastifyRequest): boolean {
  if (READS.has(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = request.headers;
  if (origin !== undefined) return hostOf(origin) === host;
  return request.headers['x-requested-with'] !== undefined;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
