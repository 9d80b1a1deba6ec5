import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@zhuoluo/kernel';
import { Fault } from '@zhuoluo/platform';
import type { FastifyRequest } from 'fastify';
import type { Scope } from '../rules/scope.ts';

/** Who calls: the person with their posts, how far they see, and by which session. */
export interface Viewer {
  /** With all posts held: what is read. */
  readonly actor: Actor;
  /** In the post acted in, where the request names one: what is done. */
  readonly acting: Actor;
  readonly account: string;
  /** The unit they sign in from; null for an enterprise account. */
  readonly unitId: string | null;
  readonly scope: Scope;
  /** Whether a one-time password brought them in: they can do nothing but choose one of their own. */
  readonly passwordDue: boolean;
  readonly tokenHash: Buffer;
}

declare module 'fastify' {
  interface FastifyRequest {
    viewer?: Viewer;
  }
}

/** The signed-in caller; the guard has made sure that there is one. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!viewer) throw new Fault('unauthenticated');
  return viewer;
});
