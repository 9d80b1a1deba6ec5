import type {} from '@fastify/cookie';
import type { FastifyReply } from 'fastify';

export const DEVICE_COOKIE = 'zhuoluo_device';

/** As long as browsers keep any cookie. */
const LIFETIME_SECONDS = 400 * 24 * 3_600;

/** Sent at sign-in alone; it opens nothing by itself, and stays after sign-out. */
export function setDeviceCookie(reply: FastifyReply, value: string, secure: boolean): void {
  void reply.setCookie(DEVICE_COOKIE, value, {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/api/v1/auth',
    maxAge: LIFETIME_SECONDS,
  });
}
