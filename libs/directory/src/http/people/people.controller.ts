import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Answered,
  ApiCommand,
  ApiCreation,
  ApiIdempotent,
  type CommandHeaders,
  Headers,
  Id,
  SignedInApi,
} from '@zhuoluo/platform';
import { PERSON } from '../../store/reference/reference-kinds.ts';
import { located } from '../changes/located.ts';
import { ReferenceController } from '../changes/reference-controller.ts';
import { WrittenBy } from '../changes/written-by.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import {
  AddPersonRequest,
  AmendPersonRequest,
  EntryGivenAnswer,
  GiveLinksRequest,
  LinksGivenAnswer,
  ListPeopleRequest,
  PersonAnswer,
  PersonPage,
  ResetPasswordRequest,
} from './people.dto.ts';
import { PeopleHandler } from './people.handler.ts';
import { PeopleQuery } from './people.query.ts';

/** Administrators: people and their accounts. */
@SignedInApi('people', 'people')
export class PeopleController extends ReferenceController({
  kind: PERSON,
  reads: PeopleQuery,
  writes: PeopleHandler,
  answer: PersonAnswer,
  list: { takes: ListPeopleRequest, gives: PersonPage, says: 'People with their accounts and posts (ADMIN)' },
  one: 'A person with account and posts (ADMIN)',
  amend: { takes: AmendPersonRequest, says: 'Amend a person’s name, account or unit (ADMIN)' },
  history: 'Who changed the person’s row, when, and what it was before; newest first (ADMIN)',
}) {
  constructor(private readonly handler: PeopleHandler) {
    super();
  }

  @Post()
  @WrittenBy(PERSON)
  @ApiCreation('Add a person, with a one-time password or link that is shown once (ADMIN)', EntryGivenAnswer)
  async add(
    @CurrentViewer() viewer: Viewer,
    @Body() body: AddPersonRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<EntryGivenAnswer>> {
    return located(headers, await this.handler.add(viewer, headers, body));
  }

  @Post('one-time-links')
  @HttpCode(200)
  @WrittenBy(PERSON)
  @ApiOperation({ summary: 'Give a one-time link, shown once, to each of these who has no way in (ADMIN)' })
  @ApiIdempotent
  @ApiOkResponse({ type: LinksGivenAnswer })
  giveLinks(
    @CurrentViewer() viewer: Viewer,
    @Body() { personIds }: GiveLinksRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<LinksGivenAnswer>> {
    return this.handler.giveLinks(viewer, headers, personIds);
  }

  @Post(':id/reset-password')
  @WrittenBy(PERSON)
  @ApiCommand(
    'Give a one-time password or link, shown once; the password and all sessions end (ADMIN)',
    EntryGivenAnswer,
  )
  resetPassword(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() { entry }: ResetPasswordRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<EntryGivenAnswer>> {
    return this.handler.resetPassword(viewer, headers, id, entry);
  }

  @Post(':id/lock')
  @WrittenBy(PERSON)
  @ApiCommand('Lock an account: sessions and streams end within three seconds (ADMIN)', PersonAnswer)
  lock(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<PersonAnswer>> {
    return this.handler.lock(viewer, headers, id);
  }

  @Post(':id/unlock')
  @WrittenBy(PERSON)
  @ApiCommand('Let a person sign in again: the account opens, and wrong passwords are forgotten (ADMIN)', PersonAnswer)
  unlock(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<PersonAnswer>> {
    return this.handler.unlock(viewer, headers, id);
  }
}
