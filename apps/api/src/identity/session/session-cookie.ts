import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'zhuoluo_session';

const BEARER = /^Bearer ([\w-]{20,200})$/i;

/** How a token came: a browser sends its cookie unasked, a program its header on purpose. */
export interface Credential {
  readonly token: string;
  readonly by: 'header' | 'cookie';
}

/** A header wins over a cookie; a header that is no token of ours is no credential. */
export function credentialOf(request: FastifyRequest): Credential | null {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const token = BEARER.exec(header)?.[1];
    return token === undefined ? null : { token, by: 'header' };
  }
  const cookie = request.cookies[SESSION_COOKIE];
  return cookie ? { token: cookie, by: 'cookie' } : null;
}

export function setSessionCookie(reply: FastifyReply, token: string, expiresAt: number, secure: boolean): void {
  void reply.setCookie(SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/',
    expires: new Date(expiresAt),
  });
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(SESSION_COOKIE, { httpOnly: true, sameSite: 'strict', secure, path: '/' });
}
