import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Fault } from '@zhuoluo/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEVICE_COOKIE } from '../session/device-cookie.ts';
import { ANONYMOUS_LIMIT, AnonymousCalls } from './anonymous-calls.ts';
import { KnownDevices } from './known-devices.ts';

const UNTHROTTLED = Symbol('unthrottled');

/** For what machines call every few seconds. */
export const Unthrottled = () => SetMetadata(UNTHROTTLED, true);

/**
 * Throttles callers who are not signed in, over all routes together. Signed-in work is never slowed.
 * Neither is signing in on a device that the account is known on, even if others at its address are slowed.
 */
@Injectable()
export class AnonymousThrottleGuard implements CanActivate {
  readonly #calls = new AnonymousCalls();

  constructor(
    private readonly reflector: Reflector,
    private readonly devices: KnownDevices,
  ) {}

  /** @throws Fault too-many-requests with the seconds to wait */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(UNTHROTTLED, [context.getHandler(), context.getClass()])) return true;
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (request.viewer || (await this.#isOnKnownDevice(request))) return true;
    const { allowed, remaining, resetSeconds } = this.#calls.count(request.ip, Date.now());
    if (!allowed) throw new Fault('too-many-requests', { retryAfterSeconds: resetSeconds });
    void http.getResponse<FastifyReply>().headers({
      'X-RateLimit-Limit': ANONYMOUS_LIMIT.calls,
      'X-RateLimit-Remaining': remaining,
      'X-RateLimit-Reset': resetSeconds,
    });
    return true;
  }

  async #isOnKnownDevice({ cookies, body }: FastifyRequest): Promise<boolean> {
    const device = cookies[DEVICE_COOKIE];
    const account = (body as { account?: unknown } | undefined)?.account;
    if (device === undefined || typeof account !== 'string') return false;
    return (await this.devices.knownTo(account.trim().toLowerCase(), device)) !== null;
  }
}
