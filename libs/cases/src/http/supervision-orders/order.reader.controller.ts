import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { renderOrderHtml } from '../../rules/supervision-order/document-html.ts';
import { presentOrder } from '../answers/present-order.ts';
import { SupervisionOrderAnswer } from '../answers/supervision-order.answer.ts';
import { Id, Offers, PageRequest, SignedInApi, Total } from '@zhuoluo/platform';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { Reading } from '../access/reading.ts';
import { CaseAccess } from '../access/case-access.ts';
import { OrderHistory } from './history/order-history.answer.ts';
import { OrderHistoryQuery } from './history/order-history.query.ts';
import { SupervisionOrderPage } from './list-orders/list-orders.answer.ts';
import { CountOrdersQuery } from './list-orders/count-orders.query.ts';
import { ListOrdersQuery } from './list-orders/list-orders.query.ts';
import { OrderPapers } from './order-papers.ts';
import { CountOrdersRequest, ListOrdersRequest } from './list-orders/list-orders.request.ts';

/** Everybody who sees orders. */
@SignedInApi('supervision-orders', 'supervision-orders')
export class OrderReaderController {
  constructor(
    private readonly lists: ListOrdersQuery,
    private readonly counts: CountOrdersQuery,
    private readonly histories: OrderHistoryQuery,
    private readonly access: CaseAccess,
    private readonly reading: Reading,
    private readonly papers: OrderPapers,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Orders the caller may see' })
  @ApiOkResponse({ type: SupervisionOrderPage })
  list(@CurrentViewer() viewer: Viewer, @Query() query: ListOrdersRequest): Promise<SupervisionOrderPage> {
    return this.lists.list(viewer, query);
  }

  @Get('total')
  @ApiOperation({ summary: 'How many orders the list would show by these filters' })
  @ApiOkResponse({ type: Total })
  count(@CurrentViewer() viewer: Viewer, @Query() query: CountOrdersRequest): Promise<Total> {
    return this.counts.count(viewer, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'An order, and what the caller may do' })
  @ApiOkResponse({ type: SupervisionOrderAnswer })
  async get(@Id() id: string, @CurrentViewer() { actor, acting, scope }: Viewer): Promise<SupervisionOrderAnswer> {
    const seen = await this.access.caseOfOrder(scope, id);
    const { case: c, context } = await this.reading.case(seen.caseId);
    return presentOrder(
      c,
      c.orders.find((order) => order.id === id)!,
      { ...seen, actor, acting, scope, ctx: context },
    );
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'What happened to an order, oldest first, and which order grew from it' })
  @ApiOkResponse({ type: OrderHistory })
  history(@Id() id: string, @CurrentViewer() viewer: Viewer, @Query() page: PageRequest): Promise<OrderHistory> {
    return this.histories.list(viewer, id, page);
  }

  @Get(':id/document')
  @ApiOperation({
    summary: '督办单 as it is printed: A4 after GB/T 9704; once issued, the text of its issue with its SHA-256',
  })
  @Offers('text/html; charset=utf-8')
  @ApiOkResponse({ schema: { type: 'string' } })
  async document(@Id() id: string, @CurrentViewer() { scope }: Viewer): Promise<string> {
    const { caseId } = await this.access.caseOfOrder(scope, id);
    return renderOrderHtml(await this.papers.of(caseId, id));
  }
}
