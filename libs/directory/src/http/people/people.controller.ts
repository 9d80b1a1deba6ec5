import { Body, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Answered,
  ApiCommand,
  ApiCreation,
  type CommandHeaders,
  Headers,
  Id,
  PageRequest,
  SignedInApi,
} from '@zhuoluo/platform';
import { PERSON } from '../../store/reference/reference-kinds.ts';
import { located } from '../changes/located.ts';
import { ReferenceHistoryPage } from '../changes/reference-history.answer.ts';
import { ReferenceHistoryReader } from '../changes/reference-history.reader.ts';
import { WrittenBy } from '../changes/written-by.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import {
  AddPersonRequest,
  AmendPersonRequest,
  EntryGivenAnswer,
  ListPeopleRequest,
  PersonAnswer,
  PersonPage,
  ResetPasswordRequest,
} from './people.dto.ts';
import { PeopleHandler } from './people.handler.ts';
import { PeopleQuery } from './people.query.ts';

/** Administrators: people and their accounts. */
@SignedInApi('people', 'people')
export class PeopleController {
  constructor(
    private readonly query: PeopleQuery,
    private readonly handler: PeopleHandler,
    private readonly histories: ReferenceHistoryReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'People with their accounts and posts (ADMIN)' })
  @ApiOkResponse({ type: PersonPage })
  list(@CurrentViewer() viewer: Viewer, @Query() request: ListPeopleRequest): Promise<PersonPage> {
    return this.query.list(viewer, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A person with account and posts (ADMIN)' })
  @ApiOkResponse({ type: PersonAnswer })
  one(@Id() id: string, @CurrentViewer() viewer: Viewer): Promise<PersonAnswer> {
    return this.query.one(viewer, id);
  }

  @Post()
  @WrittenBy(PERSON)
  @ApiCreation('Add a person, with a one-time password or link that is shown once (ADMIN)', EntryGivenAnswer)
  add(
    @CurrentViewer() viewer: Viewer,
    @Body() body: AddPersonRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<EntryGivenAnswer>> {
    return located('people', this.handler.add(viewer, headers, body));
  }

  @Patch(':id')
  @WrittenBy(PERSON)
  @ApiCommand('Amend a person’s name, account or unit (ADMIN)', PersonAnswer)
  amend(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AmendPersonRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<PersonAnswer>> {
    return this.handler.amend(viewer, headers, id, body);
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

  @Get(':id/history')
  @ApiOperation({ summary: 'Who changed the person’s row, when, and what it was before; newest first (ADMIN)' })
  @ApiOkResponse({ type: ReferenceHistoryPage })
  history(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() request: PageRequest,
  ): Promise<ReferenceHistoryPage> {
    return this.histories.page(viewer, PERSON, id, request);
  }
}
