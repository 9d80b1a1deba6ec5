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
import { STATUTORY_LIMIT } from '../../store/reference/reference-kinds.ts';
import { located } from '../changes/located.ts';
import { ReferenceHistoryPage } from '../changes/reference-history.answer.ts';
import { ReferenceHistoryReader } from '../changes/reference-history.reader.ts';
import { WrittenBy } from '../changes/written-by.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import {
  AddStatutoryLimitRequest,
  AmendStatutoryLimitRequest,
  ListStatutoryLimitsRequest,
  StatutoryLimitAnswer,
  StatutoryLimitPage,
} from './statutory-limit.dto.ts';
import { StatutoryLimitsHandler } from './statutory-limits.handler.ts';

/** 法定时限: limits that laws set for single matters; by ADMIN. */
@SignedInApi('reference', 'statutory-limits')
export class StatutoryLimitsController {
  constructor(
    private readonly handler: StatutoryLimitsHandler,
    private readonly histories: ReferenceHistoryReader,
  ) {}

  @Get()
  @ApiOperation({ summary: '法定时限 by matter; whole unless a limit is given' })
  @ApiOkResponse({ type: StatutoryLimitPage })
  list(@CurrentViewer() viewer: Viewer, @Query() request: ListStatutoryLimitsRequest): Promise<StatutoryLimitPage> {
    return this.handler.list(viewer, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A limit that a law sets' })
  @ApiOkResponse({ type: StatutoryLimitAnswer })
  one(@Id() id: string): Promise<StatutoryLimitAnswer> {
    return this.handler.one(id);
  }

  @Post()
  @WrittenBy(STATUTORY_LIMIT)
  @ApiCreation('Add a limit that a law sets', StatutoryLimitAnswer)
  add(
    @CurrentViewer() viewer: Viewer,
    @Body() body: AddStatutoryLimitRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<StatutoryLimitAnswer>> {
    return located('statutory-limits', this.handler.add(viewer, headers, body));
  }

  @Patch(':id')
  @WrittenBy(STATUTORY_LIMIT)
  @ApiCommand('Change a limit for cases that are charged with it from now on', StatutoryLimitAnswer)
  amend(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AmendStatutoryLimitRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<StatutoryLimitAnswer>> {
    return this.handler.amend(viewer, headers, id, body);
  }

  @Post(':id/end')
  @WrittenBy(STATUTORY_LIMIT)
  @ApiCommand('Offer a limit no longer; tasks that have it keep it', StatutoryLimitAnswer)
  end(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() _: EmptyRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<StatutoryLimitAnswer>> {
    return this.handler.end(viewer, headers, id);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who changed the limit, when, and what it was before; newest first' })
  @ApiOkResponse({ type: ReferenceHistoryPage })
  history(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() request: PageRequest,
  ): Promise<ReferenceHistoryPage> {
    return this.histories.page(viewer, STATUTORY_LIMIT, id, request);
  }
}
