import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { hashToken, Fault } from '@zhuoluo/platform';
import type { FastifyRequest } from 'fastify';
import { isSameOrigin } from './same-origin.ts';
import { credentialOf } from './session-cookie.ts';
import { Sessions } from './sessions.ts';

/** Finds out who calls, if anybody; refuses a cookie's authority to requests that another site may have caused. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly sessions: Sessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const credential = credentialOf(request);
    if (!credential) return true;
    const viewer = await this.sessions.viewer(hashToken(credential.token));
    if (!viewer) return true;
    if (credential.by === 'cookie' && !isSameOrigin(request)) throw new Fault('cross-site-request');
    request.viewer = viewer;
    return true;
  }
}
