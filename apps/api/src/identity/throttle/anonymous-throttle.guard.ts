import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { Fault } from '@zhuoluo/platform';
import type { FastifyRequest } from 'fastify';
import { DEVICE_COOKIE } from '../session/device-cookie.ts';
import { addressOf } from './address-of.ts';
import { KnownDevices } from './known-devices.ts';

/** Anonymous calls from one address in one window: enough for a whole office to sign in, too few to be a nuisance. */
export const ANONYMOUS_LIMIT = { limit: 300, ttl: 60_000 };

/**
 * Throttles callers who are not signed in, over all routes together; signed-in work is never slowed, and neither is signing in
 * on a device that the account is known on, even if others at its address are slowed.
 */
@Injectable()
export class AnonymousThrottleGuard extends ThrottlerGuard {
  @Inject(KnownDevices) private readonly devices!: KnownDevices;

  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    const { viewer, cookies, body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (viewer) return true;
    const device = cookies[DEVICE_COOKIE];
    const account = (body as { account?: unknown } | undefined)?.account;
    if (device === undefined || typeof account !== 'string') return false;
    return (await this.devices.knownTo(account.trim().toLowerCase(), device)) !== null;
  }

  protected override generateKey(_context: ExecutionContext, address: string): string {
    return addressOf(address);
  }

  protected override async throwThrottlingException(): Promise<void> {
    throw new Fault('too-many-requests');
  }
}
