import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Fault } from '@zhuoluo/platform';
import type { FastifyRequest } from 'fastify';
import { PUBLIC } from './public.decorator.ts';

/** Every route needs a session unless it says that it is public. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    if (!context.switchToHttp().getRequest<FastifyRequest>().viewer) throw new Fault('unauthenticated');
    return true;
  }
}
