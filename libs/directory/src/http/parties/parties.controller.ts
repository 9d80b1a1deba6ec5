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
import { PARTY } from '../../store/reference/reference-kinds.ts';
import { ReferenceHistoryPage } from '../changes/reference-history.answer.ts';
import { ReferenceHistoryReader } from '../changes/reference-history.reader.ts';
import { located } from '../changes/located.ts';
import { WrittenBy } from '../changes/written-by.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { PartyAnswer } from './party.answers.ts';
import {
  AddPartyRequest,
  AmendPartyRequest,
  EndPartyRequest,
  ListPartiesRequest,
  PartyPage,
} from './party.requests.ts';
import { PartiesHandler } from './parties.handler.ts';
import { PartiesQuery } from './parties.query.ts';

/** Enterprises and projects: everybody reads those in sight, 专班 writes its region's, ADMIN all. */
@SignedInApi('reference', 'parties')
export class PartiesController {
  constructor(
    private readonly query: PartiesQuery,
    private readonly handler: PartiesHandler,
    private readonly histories: ReferenceHistoryReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Enterprises and projects; a liaison sees the assigned ones' })
  @ApiOkResponse({ type: PartyPage })
  list(@CurrentViewer() viewer: Viewer, @Query() request: ListPartiesRequest): Promise<PartyPage> {
    return this.query.list(viewer, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'An enterprise or project, and who serves it' })
  @ApiOkResponse({ type: PartyAnswer })
  one(@Id() id: string, @CurrentViewer() viewer: Viewer): Promise<PartyAnswer> {
    return this.query.one(viewer, id);
  }

  @Post()
  @WrittenBy(PARTY)
  @ApiCreation('Register an enterprise or project', PartyAnswer)
  add(
    @CurrentViewer() viewer: Viewer,
    @Body() body: AddPartyRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<PartyAnswer>> {
    return located('parties', this.handler.add(viewer, headers, body));
  }

  @Patch(':id')
  @WrittenBy(PARTY)
  @ApiCommand('Amend an enterprise or project', PartyAnswer)
  amend(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AmendPartyRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<PartyAnswer>> {
    return this.handler.amend(viewer, headers, id, body);
  }

  @Post(':id/end')
  @WrittenBy(PARTY)
  @ApiCommand('End an enterprise or project, and who serves it; refused while a case of it is open', PartyAnswer)
  end(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() { at }: EndPartyRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<PartyAnswer>> {
    return this.handler.end(viewer, headers, id, at);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who changed it, when, and what it was before; newest first' })
  @ApiOkResponse({ type: ReferenceHistoryPage })
  async history(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() request: PageRequest,
  ): Promise<ReferenceHistoryPage> {
    await this.query.one(viewer, id);
    return this.histories.page(viewer, PARTY, id, request);
  }
}
