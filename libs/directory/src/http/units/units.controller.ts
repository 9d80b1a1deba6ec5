import { Body, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Answered,
  ApiCommand,
  ApiIdempotent,
  type CommandHeaders,
  Headers,
  Id,
  SignedInApi,
} from '@zhuoluo/platform';
import { UNIT } from '../../store/reference/reference-kinds.ts';
import { ReferenceController } from '../changes/reference-controller.ts';
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
export class UnitsController extends ReferenceController({
  kind: UNIT,
  reads: UnitsQuery,
  writes: UnitsHandler,
  answer: UnitAnswer,
  list: { takes: ListUnitsRequest, gives: UnitPage, says: 'Units; whole unless a limit is given' },
  one: 'A unit',
  add: { takes: AddUnitRequest, says: 'Add a unit to a region' },
  amend: {
    takes: AmendUnitRequest,
    says: 'Call a unit otherwise, or change what it does; papers issued before keep the former name',
  },
  history: 'Who changed the unit, when, and what it was before; newest first',
}) {
  constructor(
    private readonly handler: UnitsHandler,
    private readonly contacts: UnitContactHandler,
  ) {
    super();
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
}
