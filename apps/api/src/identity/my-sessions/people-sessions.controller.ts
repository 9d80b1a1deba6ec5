import { Delete, Get, HttpCode, Logger } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { AccountStore, PERSON, SessionStore } from '@zhuoluo/directory/store';
import { CurrentViewer, type Viewer, WrittenBy } from '@zhuoluo/directory/http';
import { holds } from '@zhuoluo/kernel';
import { Fault, Id, SignedInApi } from '@zhuoluo/platform';
import { Sessions } from '../session/sessions.ts';
import { SessionPage } from './my-sessions.answer.ts';
import { presentSession } from './present-session.ts';

/** Administrators: where somebody is signed in, and the way to end that. */
@SignedInApi('people', 'people/:id/sessions')
export class PeopleSessionsController {
  readonly #log = new Logger('people');

  constructor(
    private readonly store: SessionStore,
    private readonly accounts: AccountStore,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The sessions of a person, the newest first (ADMIN)' })
  @ApiOkResponse({ type: SessionPage })
  async list(@Id() id: string, @CurrentViewer() viewer: Viewer): Promise<SessionPage> {
    await this.#assertMay(viewer, id);
    const sessions = await this.store.ofPerson(id);
    return { items: sessions.map((session) => presentSession(session, viewer.tokenHash)), nextCursor: null };
  }

  @Delete(':sessionId')
  @WrittenBy(PERSON)
  @HttpCode(204)
  @ApiOperation({ summary: 'End a session of a person (ADMIN)' })
  @ApiNoContentResponse()
  async end(@Id() id: string, @Id('sessionId') sessionId: string, @CurrentViewer() viewer: Viewer): Promise<void> {
    await this.#assertMay(viewer, id);
    if ((await this.sessions.closeOne(id, sessionId)) === null) throw new Fault('not-found');
    this.#log.log({ personId: id, by: viewer.actor.personId }, 'session ended');
  }

  async #assertMay({ actor }: Viewer, id: string): Promise<void> {
    if (!holds(actor, 'ADMIN')) throw new Fault('role-missing', { facts: { wanted: 'ADMIN' } });
    if ((await this.accounts.nameOf(id)) === null) throw new Fault('not-found');
  }
}
