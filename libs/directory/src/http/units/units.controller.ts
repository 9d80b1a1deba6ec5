import { Body, Get, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Answered,
  ApiCommand,
  ApiCreation,
  ApiIdempotent,
  type CommandHeaders,
  Headers,
  Id,
  PageRequest,
  SignedInApi,
} from '@zhuoluo/platform';
import { UNIT } from '../../store/reference/reference-kinds.ts';
import { located } from '../changes/located.ts';
import { ReferenceHistoryPage } from '../changes/reference-history.answer.ts';
import { ReferenceHistoryReader } from '../changes/reference-history.reader.ts';
import { WrittenBy } from '../changes/written-by.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { UnitAnswer } from '../reference/reference.answers.ts';
import { ListUnitsRequest, UnitPage } from '../reference/reference.pages.ts';
import { UnitContactHandler } from '../reference/unit-contact/unit-contact.handler.ts';
import { UnitContactRequest } from '../reference/unit-contact/unit-contact.request.ts';
import { AddUnitRequest, AmendUnitRequest, CloseUnitRequest } from './unit.requests.ts';
import { UnitsHandler } from './units.handler.ts';
import { UnitsQuery } from './units.query.ts';

/** 单位: what governments consist of; ADMIN adds, amends and closes them. */
@SignedInApi('reference', 'units')
export class UnitsController {
  constructor(
    private readonly query: UnitsQuery,
    private readonly handler: UnitsHandler,
    private readonly contacts: UnitContactHandler,
    private readonly histories: ReferenceHistoryReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Units; whole unless a limit is given' })
  @ApiOkResponse({ type: UnitPage })
  list(@CurrentViewer() viewer: Viewer, @Query() request: ListUnitsRequest): Promise<UnitPage> {
    return this.query.list(viewer, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A unit' })
  @ApiOkResponse({ type: UnitAnswer })
  one(@Id() id: string): Promise<UnitAnswer> {
    return this.query.one(id);
  }

  @Post()
  @WrittenBy(UNIT)
  @ApiCreation('Add a unit to a region', UnitAnswer)
  add(
    @CurrentViewer() viewer: Viewer,
    @Body() body: AddUnitRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<UnitAnswer>> {
    return located('units', this.handler.add(viewer, headers, body));
  }

  @Patch(':id')
  @WrittenBy(UNIT)
  @ApiCommand('Call a unit otherwise, or change what it does; papers issued before keep the former name', UnitAnswer)
  amend(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AmendUnitRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<UnitAnswer>> {
    return this.handler.amend(viewer, headers, id, body);
  }

  @Post(':id/close')
  @WrittenBy(UNIT)
  @ApiCommand('撤并: close a unit, and name who does its work from then on', UnitAnswer)
  close(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: CloseUnitRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<UnitAnswer>> {
    return this.handler.close(viewer, headers, id, body);
  }

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
