import { Delete, Get, HttpCode, Inject, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { SessionStore } from '@zhuoluo/directory/store';
import { Fault, Id, SignedInApi } from '@zhuoluo/platform';
import type { FastifyReply } from 'fastify';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiConfig } from '../../config.ts';
import { clearSessionCookie } from '../session/session-cookie.ts';
import { Sessions } from '../session/sessions.ts';
import { SessionPage } from './my-sessions.answer.ts';
import { presentSession } from './present-session.ts';

/** Everybody: where they are signed in, and the way to end that. */
@SignedInApi('identity', 'me/sessions')
export class MySessionsController {
  constructor(
    private readonly store: SessionStore,
    private readonly sessions: Sessions,
    @Inject(ApiConfig) private readonly config: ApiConfig,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The caller’s sessions, the newest first' })
  @ApiOkResponse({ type: SessionPage })
  async list(@CurrentViewer() { actor, tokenHash }: Viewer): Promise<SessionPage> {
    const sessions = await this.store.ofPerson(actor.personId);
    const items = sessions.map((session) => presentSession(session, tokenHash));
    return { items, nextCursor: null };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a session of the caller’s; their own, too' })
  @ApiNoContentResponse()
  async end(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const ended = await this.sessions.closeOne(viewer.actor.personId, id);
    if (!ended) throw new Fault('not-found');
    if (ended.equals(viewer.tokenHash)) clearSessionCookie(reply, this.config.COOKIE_SECURE);
  }
}
