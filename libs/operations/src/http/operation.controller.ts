import { Body, Get, Headers as Header, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  getSchemaPath,
} from '@nestjs/swagger';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import {
  type Answered,
  ApiCommand,
  ApiIdempotent,
  type CommandHeaders,
  EmptyRequest,
  Headers,
  Id,
  languageOf,
  SignedInApi,
} from '@zhuoluo/platform';
import { OperationAnswer, OperationPage, OperationPlanAnswer, OperationResultPage } from './operation.answer.ts';
import { OperationRequests } from './operation-requests.ts';
import { ASK_SCHEMA, ListOperationsRequest, ListResultsRequest } from './operation.requests.ts';
import { OperationsQuery } from './operations.query.ts';

/** Long work over many things: asked for, followed, cancelled and resumed by who asked, and by ADMIN. */
@SignedInApi('operations', 'operations')
@ApiExtraModels(OperationPlanAnswer)
export class OperationController {
  constructor(
    private readonly requests: OperationRequests,
    private readonly query: OperationsQuery,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Operations that the caller asked for, newest first; to ADMIN, all' })
  @ApiOkResponse({ type: OperationPage })
  list(@CurrentViewer() viewer: Viewer, @Query() request: ListOperationsRequest): Promise<OperationPage> {
    return this.query.list(viewer, request);
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for work over many things; as a dry run, count them' })
  @ApiIdempotent
  @ApiBody({ schema: ASK_SCHEMA as never })
  @ApiAcceptedResponse({
    type: OperationAnswer,
    headers: { Location: { description: 'Path of the operation.', schema: { type: 'string' } } },
  })
  @ApiOkResponse({ description: 'A dry run.', schema: { $ref: getSchemaPath(OperationPlanAnswer) } })
  ask(
    @CurrentViewer() viewer: Viewer,
    @Body() asked: unknown,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<OperationAnswer | OperationPlanAnswer>> {
    return this.requests.ask(viewer, asked, headers);
  }

  @Get(':id')
  @ApiOperation({ summary: 'An operation and how far it has come' })
  @ApiOkResponse({ type: OperationAnswer })
  async one(@Id() id: string, @CurrentViewer() viewer: Viewer): Promise<OperationAnswer> {
    return this.query.show(await this.query.one(viewer, id));
  }

  @Get(':id/results')
  @ApiOperation({ summary: 'What came of each item, in the order of the plan' })
  @ApiOkResponse({ type: OperationResultPage })
  results(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() request: ListResultsRequest,
    @Header('accept-language') language: string | undefined,
  ): Promise<OperationResultPage> {
    return this.query.results(viewer, id, request, languageOf(language));
  }

  @Post(':id/cancel')
  @ApiCommand('Leave undone what is pending; what is done stays done', OperationAnswer)
  cancel(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() _: EmptyRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<OperationAnswer>> {
    return this.requests.cancel(viewer, id, headers);
  }

  @Post(':id/resume')
  @ApiCommand('Go on with what is left, and try again what failed', OperationAnswer)
  resume(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() _: EmptyRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<OperationAnswer>> {
    return this.requests.resume(viewer, id, headers);
  }
}
