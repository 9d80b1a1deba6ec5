import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { EmptyRequest, SignedInApi } from '@zhuoluo/platform';
import { ROUTE } from '../../store/reference/reference-kinds.ts';
import { ReferenceController } from '../changes/reference-controller.ts';
import { RouteAnswer } from '../reference/reference.answers.ts';
import { ListRoutesRequest, RoutePage, WayPage } from '../reference/reference.pages.ts';
import { RoutesHandler } from './routes.handler.ts';
import { RoutesQuery } from './routes.query.ts';
import { AddRouteRequest, AmendRouteRequest, PreviewRoutesRequest } from './routing.requests.ts';

/** 分办路由: category × level → kind of unit that leads; by ADMIN. */
@SignedInApi('reference', 'routes')
export class RoutesController extends ReferenceController({
  kind: ROUTE,
  reads: RoutesQuery,
  writes: RoutesHandler,
  answer: RouteAnswer,
  list: { takes: ListRoutesRequest, gives: RoutePage, says: 'The routing table; whole unless a limit is given' },
  one: 'A line of the routing table',
  add: { takes: AddRouteRequest, says: 'Add a line to the routing table' },
  amend: {
    takes: AmendRouteRequest,
    says: 'Send a category to another kind of unit; refused if a case had no way to the city then',
  },
  end: {
    takes: EmptyRequest,
    says: 'Take a line out of the routing table; refused if a case had no way to the city then',
  },
  history: 'Who changed the line, when, and what it was before; newest first',
}) {
  constructor(private readonly query: RoutesQuery) {
    super();
  }

  @Get('preview')
  @ApiOperation({ summary: 'Where cases of a region would go now, by category and level' })
  @ApiOkResponse({ type: WayPage })
  preview(@Query() request: PreviewRoutesRequest): Promise<WayPage> {
    return this.query.ways(request);
  }
}
