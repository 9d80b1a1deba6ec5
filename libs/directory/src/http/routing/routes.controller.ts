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
import { ROUTE } from '../../store/reference/reference-kinds.ts';
import { located } from '../changes/located.ts';
import { ReferenceHistoryPage } from '../changes/reference-history.answer.ts';
import { ReferenceHistoryReader } from '../changes/reference-history.reader.ts';
import { WrittenBy } from '../changes/written-by.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { RouteAnswer } from '../reference/reference.answers.ts';
import { ListRoutesRequest, RoutePage, WayPage } from '../reference/reference.pages.ts';
import { RoutingHandler } from './routing.handler.ts';
import { RoutingQuery } from './routing.query.ts';
import { AddRouteRequest, AmendRouteRequest, PreviewRoutesRequest } from './routing.requests.ts';

/** 分办路由: category × level → kind of unit that leads; by ADMIN. */
@SignedInApi('reference', 'routes')
export class RoutesController {
  constructor(
    private readonly query: RoutingQuery,
    private readonly handler: RoutingHandler,
    private readonly histories: ReferenceHistoryReader,
  ) {}

  @Get('preview')
  @ApiOperation({ summary: 'Where cases of a region would go now, by category and level' })
  @ApiOkResponse({ type: WayPage })
  preview(@Query() request: PreviewRoutesRequest): Promise<WayPage> {
    return this.query.ways(request);
  }

  @Get()
  @ApiOperation({ summary: 'The routing table; whole unless a limit is given' })
  @ApiOkResponse({ type: RoutePage })
  list(@CurrentViewer() viewer: Viewer, @Query() request: ListRoutesRequest): Promise<RoutePage> {
    return this.query.routes(viewer, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A line of the routing table' })
  @ApiOkResponse({ type: RouteAnswer })
  one(@Id() id: string): Promise<RouteAnswer> {
    return this.query.route(id);
  }

  @Post()
  @WrittenBy(ROUTE)
  @ApiCreation('Add a line to the routing table', RouteAnswer)
  add(
    @CurrentViewer() viewer: Viewer,
    @Body() body: AddRouteRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<RouteAnswer>> {
    return located('routes', this.handler.addRoute(viewer, headers, body));
  }

  @Patch(':id')
  @WrittenBy(ROUTE)
  @ApiCommand('Send a category to another kind of unit; refused if a case had no way to the city then', RouteAnswer)
  amend(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AmendRouteRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<RouteAnswer>> {
    return this.handler.amendRoute(viewer, headers, id, body);
  }

  @Post(':id/end')
  @WrittenBy(ROUTE)
  @ApiCommand('Take a line out of the routing table; refused if a case had no way to the city then', RouteAnswer)
  end(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() _: EmptyRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<RouteAnswer>> {
    return this.handler.endRoute(viewer, headers, id);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who changed the line, when, and what it was before; newest first' })
  @ApiOkResponse({ type: ReferenceHistoryPage })
  history(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() request: PageRequest,
  ): Promise<ReferenceHistoryPage> {
    return this.histories.page(viewer, ROUTE, id, request);
  }
}
