import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Id, SignedInApi } from '@zhuoluo/platform';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { PartiesQuery } from './parties.query.ts';
import { PartyAnswer } from './reference.answers.ts';
import { AssignmentPage, ListPartiesRequest, PartyPage } from './reference.pages.ts';

/** What forms and filters are filled from; parties and assignments as far as the caller sees them. */
@SignedInApi('reference')
export class ReferenceController {
  constructor(private readonly partiesQuery: PartiesQuery) {}

  @Get('parties')
  @ApiOperation({ summary: 'Enterprises and projects; a liaison sees the assigned ones' })
  @ApiOkResponse({ type: PartyPage })
  parties(@CurrentViewer() viewer: Viewer, @Query() query: ListPartiesRequest): Promise<PartyPage> {
    return this.partiesQuery.parties(viewer, query);
  }

  @Get('parties/:id')
  @ApiOperation({ summary: 'An enterprise or project, and who serves it' })
  @ApiOkResponse({ type: PartyAnswer })
  party(@Id() id: string, @CurrentViewer() viewer: Viewer): Promise<PartyAnswer> {
    return this.partiesQuery.party(viewer, id);
  }

  @Get('assignments')
  @ApiOperation({ summary: '包联: who serves which of them' })
  @ApiOkResponse({ type: AssignmentPage })
  assignments(@CurrentViewer() viewer: Viewer, @Query() query: ListPartiesRequest): Promise<AssignmentPage> {
    return this.partiesQuery.assignments(viewer, query);
  }
}
