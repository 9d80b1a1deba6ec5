import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import { holds, type Role } from '@zhuoluo/kernel';
import { Fault } from '@zhuoluo/platform';
import type { FastifyRequest } from 'fastify';

const WRITERS = Symbol('writers');

/** Refuses who holds none of the roles in the post acted in, before the body is looked at: its faults are for writers to learn. */
@Injectable()
class WritersGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const writers = this.reflector.get<readonly Role[]>(WRITERS, context.getHandler());
    const { viewer } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!viewer) throw new Fault('unauthenticated');
    if (!writers.some((role) => holds(viewer.acting, role)))
      throw new Fault('role-missing', { facts: { wanted: writers.join(' ') } });
    return true;
  }
}

/** Reference data are written here by holders of one of these roles, in places that their owner asks about. OpenAPI tells them as `x-written-by`. */
export function WrittenBy({ writers }: { readonly writers: readonly Role[] }): MethodDecorator {
  return applyDecorators(
    SetMetadata(WRITERS, writers),
    UseGuards(WritersGuard),
    ApiExtension('x-written-by', [...writers]),
  );
}
