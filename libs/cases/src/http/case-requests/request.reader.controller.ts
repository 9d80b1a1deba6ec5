import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { Fault, Id, SignedInApi } from '@zhuoluo/platform';
import { CaseAccess } from '../access/case-access.ts';
import { Reading } from '../access/reading.ts';
import { CaseRequestAnswer } from '../answers/case-request.answer.ts';
import { presentRequest, readsRequest } from '../answers/present-request.ts';
import { CaseRequestPage } from './list-requests/list-requests.answer.ts';
import { ListRequestsQuery } from './list-requests/list-requests.query.ts';
import { ListRequestsRequest } from './list-requests/list-requests.request.ts';

/** Everybody who reads the tasks that requests are about; an enterprise reads objections alone. */
@SignedInApi('case-requests', 'case-requests')
export class RequestReaderController {
  constructor(
    private readonly lists: ListRequestsQuery,
    private readonly access: CaseAccess,
    private readonly reading: Reading,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Requests the caller may see, first asked first' })
  @ApiOkResponse({ type: CaseRequestPage })
  list(@CurrentViewer() viewer: Viewer, @Query() query: ListRequestsRequest): Promise<CaseRequestPage> {
    return this.lists.list(viewer, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A request, and what the caller may do' })
  @ApiOkResponse({ type: CaseRequestAnswer })
  async get(@Id() id: string, @CurrentViewer() { actor, acting, scope }: Viewer): Promise<CaseRequestAnswer> {
    const seen = await this.access.caseOfRequest(scope, id);
    const { case: c, context } = await this.reading.case(seen.caseId);
    const request = c.requests.find((one) => one.id === id)!;
    if (!readsRequest(actor, request)) throw new Fault('not-found');
    return presentRequest(c, request, { ...seen, actor, acting, scope, ctx: context });
  }
}
