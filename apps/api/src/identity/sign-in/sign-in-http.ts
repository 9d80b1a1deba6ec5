import { Fault } from '@zhuoluo/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEVICE_COOKIE, setDeviceCookie } from '../session/device-cookie.ts';
import { isSameOrigin } from '../session/same-origin.ts';
import { SESSION_COOKIE, setSessionCookie } from '../session/session-cookie.ts';
import type { SignedInAnswer } from './sign-in.dto.ts';
import type { SignedIn, SignInSource } from './sign-in.handler.ts';

/**
 * Where a sign-in comes from.
 *
 * @throws Fault cross-site-request: another site must not sign a browser in as somebody else; a program sends neither header
 */
export function sourceOf(request: FastifyRequest): SignInSource {
  const { headers, cookies, ip } = request;
  const fromBrowser = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
  if (fromBrowser && !isSameOrigin(request)) throw new Fault('cross-site-request');
  return {
    address: ip,
    userAgent: headers['user-agent'] ?? null,
    device: cookies[DEVICE_COOKIE],
    session: cookies[SESSION_COOKIE] ?? null,
  };
}

/** Gives a browser its session and the mark of a known device. */
export function answerWithCookies(
  reply: FastifyReply,
  { expires, device, ...answer }: SignedIn,
  secure: boolean,
): SignedInAnswer {
  setSessionCookie(reply, answer.token, expires, secure);
  setDeviceCookie(reply, device, secure);
  return answer;
}
