import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { holds, type Role } from '@zhuoluo/kernel';
import { Fault, SignedInApi } from '@zhuoluo/platform';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { scopeKey } from '@zhuoluo/directory/rules';
import { OverdueAnswer, RankingAnswer, SummaryAnswer, TrendAnswer } from './board.answer.ts';
import { PeriodRequest, RankedTasksRequest, SummaryRequest, TrendRequest } from './board.request.ts';
import { TaskPage } from '@zhuoluo/cases/http';
import { OverdueQuery } from './overdue.query.ts';
import { RankedTasksQuery } from './ranked-tasks.query.ts';
import { RankingQuery } from './ranking.query.ts';
import { SlowAnswers } from './slow-answers.ts';
import { SummaryQuery } from './summary.query.ts';
import { TrendQuery } from './trend.query.ts';

const OVERSEERS: readonly Role[] = ['SUPERVISOR', 'DISPATCHER', 'LEADER', 'ASSESSOR', 'ADMIN'];

/** 督查办, offices and leaders: what stands where, within what they see. */
@SignedInApi('board', 'board')
export class BoardController {
  constructor(
    private readonly summaries: SummaryQuery,
    private readonly overdueCases: OverdueQuery,
    private readonly trends: TrendQuery,
    private readonly rankings: RankingQuery,
    private readonly ranked: RankedTasksQuery,
    private readonly slowAnswers: SlowAnswers,
  ) {}

  @Get('summary')
  @ApiOperation({ summary: 'Open cases by unit, region, category, level or colour' })
  @ApiOkResponse({ type: SummaryAnswer })
  summary(@CurrentViewer() viewer: Viewer, @Query() { by }: SummaryRequest): Promise<SummaryAnswer> {
    return this.summaries.count(overseer(viewer), by);
  }

  @Get('overdue')
  @ApiOperation({ summary: 'Overdue cases by level, unit, colour and working days late' })
  @ApiOkResponse({ type: OverdueAnswer })
  overdue(@CurrentViewer() viewer: Viewer): Promise<OverdueAnswer> {
    return this.overdueCases.count(overseer(viewer));
  }

  @Get('trend')
  @ApiOperation({ summary: 'Cases opened and closed and orders issued, step by step' })
  @ApiOkResponse({ type: TrendAnswer })
  trend(@CurrentViewer() viewer: Viewer, @Query() query: TrendRequest): Promise<TrendAnswer> {
    return this.slowAnswers.of(keyOf('trend', overseer(viewer), query), () => this.trends.count(viewer, query));
  }

  @Get('ranking')
  @ApiOperation({ summary: 'Units scored and placed in two groups by how they did' })
  @ApiOkResponse({ type: RankingAnswer })
  ranking(@CurrentViewer() viewer: Viewer, @Query() query: PeriodRequest): Promise<RankingAnswer> {
    return this.slowAnswers.of(keyOf('ranking', overseer(viewer), query), () =>
      this.rankings.rank(viewer, query, Date.now()),
    );
  }

  @Get('ranking/tasks')
  @ApiOperation({ summary: 'Tasks that a figure of the ranking counts' })
  @ApiOkResponse({ type: TaskPage })
  rankedTasks(@CurrentViewer() viewer: Viewer, @Query() query: RankedTasksRequest): Promise<TaskPage> {
    return this.ranked.list(overseer(viewer), query, Date.now());
  }
}

function overseer(viewer: Viewer): Viewer {
  if (!OVERSEERS.some((role) => holds(viewer.actor, role))) throw new Fault('role-missing');
  return viewer;
}

/** A period without an end is the same question at any moment. */
function keyOf(figure: string, { scope }: Viewer, { from, to, step }: TrendRequest): string {
  return JSON.stringify([figure, scopeKey(scope), from, to, step]);
}
