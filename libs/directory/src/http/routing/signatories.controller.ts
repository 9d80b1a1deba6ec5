import { Body, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Answered,
  ApiCommand,
  ApiCreation,
  type CommandHeaders,
  EmptyRequest,
  Headers,
  Id,
  PageRequest,
  SignedInApi,
} from '@zhuoluo/platform';
import { SIGNATORY } from '../../store/reference/reference-kinds.ts';
import { located } from '../changes/located.ts';
import { ReferenceHistoryPage } from '../changes/reference-history.answer.ts';
import { ReferenceHistoryReader } from '../changes/reference-history.reader.ts';
import { WrittenBy } from '../changes/written-by.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { SignatoryAnswer } from '../reference/reference.answers.ts';
import { ListSignatoriesRequest, SignatoryPage } from '../reference/reference.pages.ts';
import { RoutingHandler } from './routing.handler.ts';
import { RoutingQuery } from './routing.query.ts';
import { AddSignatoryRequest, AmendSignatoryRequest } from './routing.requests.ts';

/** 签发人: office × colour × level → the post that signs; by ADMIN. */
@SignedInApi('reference', 'signatories')
export class SignatoriesController {
  constructor(
    private readonly query: RoutingQuery,
    private readonly handler: RoutingHandler,
    private readonly histories: ReferenceHistoryReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who signs which orders; whole unless a limit is given' })
  @ApiOkResponse({ type: SignatoryPage })
  list(@CurrentViewer() viewer: Viewer, @Query() request: ListSignatoriesRequest): Promise<SignatoryPage> {
    return this.query.signatories(viewer, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Who signs the orders of an office and colour' })
  @ApiOkResponse({ type: SignatoryAnswer })
  one(@Id() id: string): Promise<SignatoryAnswer> {
    return this.query.signatory(id);
  }

  @Post()
  @WrittenBy(SIGNATORY)
  @ApiCreation('Say which post signs an office’s orders of a colour', SignatoryAnswer)
  add(
    @CurrentViewer() viewer: Viewer,
    @Body() body: AddSignatoryRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<SignatoryAnswer>> {
    return located('signatories', this.handler.addSignatory(viewer, headers, body));
  }

  @Patch(':id')
  @WrittenBy(SIGNATORY)
  @ApiCommand('Let another post sign from now on', SignatoryAnswer)
  amend(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AmendSignatoryRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<SignatoryAnswer>> {
    return this.handler.amendSignatory(viewer, headers, id, body);
  }

  @Post(':id/end')
  @WrittenBy(SIGNATORY)
  @ApiCommand('Take a line out of the table; refused if orders had nobody to sign them then', SignatoryAnswer)
  end(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() _: EmptyRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<SignatoryAnswer>> {
    return this.handler.endSignatory(viewer, headers, id);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who changed the line, when, and what it was before; newest first' })
  @ApiOkResponse({ type: ReferenceHistoryPage })
  history(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() request: PageRequest,
  ): Promise<ReferenceHistoryPage> {
    return this.histories.page(viewer, SIGNATORY, id, request);
  }
}
