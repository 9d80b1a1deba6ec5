import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { Fault } from '@zhuoluo/platform';
import type { FastifyRequest } from 'fastify';

/** Anonymous calls from one address in one window: enough for a whole office to sign in, too few to be a nuisance. */
export const ANONYMOUS_LIMIT = { limit: 300, ttl: 60_000 };

/** Throttles whoever is not signed in, over all routes together; signed-in work is never slowed. */
@Injectable()
export class AnonymousThrottleGuard extends ThrottlerGuard {
  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    return Boolean(context.switchToHttp().getRequest<FastifyRequest>().viewer);
  }

  protected override generateKey(_context: ExecutionContext, address: string): string {
    return address;
  }

  protected override async throwThrottlingException(): Promise<void> {
    throw new Fault('too-many-requests');
  }
}
