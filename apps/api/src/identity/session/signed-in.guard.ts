import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Fault } from '@zhuoluo/platform';
import type { FastifyRequest } from 'fastify';
import { ACTING_POST_HEADER, actingIn } from './acting-post.ts';
import { assertPageOf, PAGE_PERSON_HEADER } from './page-person.ts';
import { PUBLIC } from './public.decorator.ts';

/** Every route needs a session unless it says that it is public, and that of the person whose page asks; what is done is done in the post that it names. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { viewer, headers } = request;
    if (!viewer) throw new Fault('unauthenticated');
    assertPageOf(viewer, headers[PAGE_PERSON_HEADER]);
    request.viewer = actingIn(viewer, headers[ACTING_POST_HEADER]);
    return true;
  }
}
