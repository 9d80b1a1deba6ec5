import { Body, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  ApiIdempotent,
  Headers,
  type CommandHeaders,
  type Answered,
  Id,
  PageRequest,
  SignedInApi,
} from '@zhuoluo/platform';
import { UNIT } from '../../store/reference/reference-kinds.ts';
import { ReferenceHistoryPage } from '../changes/reference-history.answer.ts';
import { ReferenceHistoryReader } from '../changes/reference-history.reader.ts';
import { WrittenBy } from '../changes/written-by.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { UnitAnswer } from './reference.answers.ts';
import { UnitContactHandler } from './unit-contact/unit-contact.handler.ts';
import { UnitContactRequest } from './unit-contact/unit-contact.request.ts';

/** What is kept of a unit itself; by ADMIN. */
@SignedInApi('reference', 'units')
export class UnitController {
  constructor(
    private readonly contacts: UnitContactHandler,
    private readonly histories: ReferenceHistoryReader,
  ) {}

  @Put(':id/contact')
  @WrittenBy(UNIT)
  @ApiOperation({ summary: 'Say whom an ordered unit asks: printed on every paper of the office from now on' })
  @ApiIdempotent
  @ApiOkResponse({ type: UnitAnswer })
  saveContact(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: UnitContactRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<UnitAnswer>> {
    return this.contacts.save(viewer, id, body, headers);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who changed the unit, when, and what it was before; newest first' })
  @ApiOkResponse({ type: ReferenceHistoryPage })
  history(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() request: PageRequest,
  ): Promise<ReferenceHistoryPage> {
    return this.histories.page(viewer, UNIT, id, request);
  }
}
