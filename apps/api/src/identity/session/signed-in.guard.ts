import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Fault } from '@zhuoluo/platform';
import type { FastifyRequest } from 'fastify';
import { ACTING_POST_HEADER, actingIn } from './acting-post.ts';
import { OPEN_WHILE_PASSWORD_DUE } from './password-due.decorator.ts';
import { assertPageOf, PAGE_PERSON_HEADER } from './page-person.ts';
import { PUBLIC } from './public.decorator.ts';

/**
 * Every route needs a session unless it says that it is public, of the person whose page asks, with a password of their own. What is
 * done is done in the post that the request names.
 */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.#is(PUBLIC, context)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { viewer, headers } = request;
    if (!viewer) throw new Fault('unauthenticated');
    assertPageOf(viewer, headers[PAGE_PERSON_HEADER]);
    if (viewer.passwordDue && !this.#is(OPEN_WHILE_PASSWORD_DUE, context)) throw new Fault('password-change-due');
    request.viewer = actingIn(viewer, headers[ACTING_POST_HEADER]);
    return true;
  }

  #is(mark: symbol, context: ExecutionContext): boolean {
    return this.reflector.getAllAndOverride<boolean>(mark, [context.getHandler(), context.getClass()]);
  }
}
