import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CaseAnswer } from '../answers/case.answer.ts';
import { presentCase } from '../answers/present-case.ts';
import { Id, PageRequest, SignedInApi, Total } from '@zhuoluo/platform';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { Reading } from '../access/reading.ts';
import { CaseAccess } from '../access/case-access.ts';
import { DeadlinesAnswer } from './deadlines/deadlines.answer.ts';
import { DeadlinesQuery } from './deadlines/deadlines.query.ts';
import { CasePage } from './list-cases/list-cases.answer.ts';
import { CountCasesQuery } from './list-cases/count-cases.query.ts';
import { ListCasesQuery } from './list-cases/list-cases.query.ts';
import { CountCasesRequest, ListCasesRequest } from './list-cases/list-cases.request.ts';
import { Timeline } from './timeline/timeline.answer.ts';
import { TimelineQuery } from './timeline/timeline.query.ts';

/** Everybody who sees cases. */
@SignedInApi('cases', 'cases')
export class CaseReaderController {
  constructor(
    private readonly lists: ListCasesQuery,
    private readonly counts: CountCasesQuery,
    private readonly timelines: TimelineQuery,
    private readonly deadlinesQuery: DeadlinesQuery,
    private readonly access: CaseAccess,
    private readonly reading: Reading,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Cases the caller may see' })
  @ApiOkResponse({ type: CasePage })
  list(@CurrentViewer() viewer: Viewer, @Query() query: ListCasesRequest): Promise<CasePage> {
    return this.lists.list(viewer, query);
  }

  @Get('total')
  @ApiOperation({ summary: 'How many cases the list would show by these filters' })
  @ApiOkResponse({ type: Total })
  count(@CurrentViewer() viewer: Viewer, @Query() query: CountCasesRequest): Promise<Total> {
    return this.counts.count(viewer, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A case with its tasks and orders, and what the caller may do' })
  @ApiOkResponse({ type: CaseAnswer })
  async get(@Id() id: string, @CurrentViewer() { actor, acting, scope }: Viewer): Promise<CaseAnswer> {
    const seen = await this.access.caseOf(scope, id);
    const { case: c, context } = await this.reading.case(seen.caseId);
    return presentCase(c, { ...seen, actor, acting, scope, ctx: context });
  }

  @Get(':id/timeline')
  @ApiOperation({ summary: 'Its append-only history, oldest first' })
  @ApiOkResponse({ type: Timeline })
  timeline(@Id() id: string, @CurrentViewer() viewer: Viewer, @Query() page: PageRequest): Promise<Timeline> {
    return this.timelines.list(viewer, id, page);
  }

  @Get(':id/deadlines')
  @ApiOperation({ summary: 'Every clock with its segments and reason: why this deadline' })
  @ApiOkResponse({ type: DeadlinesAnswer })
  deadlines(@Id() id: string, @CurrentViewer() viewer: Viewer): Promise<DeadlinesAnswer> {
    return this.deadlinesQuery.read(viewer, id);
  }
}
