import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { presentTask } from '../answers/present-task.ts';
import { TaskAnswer } from '../answers/task.answer.ts';
import { Id, SignedInApi } from '@zhuoluo/platform';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { Reading } from '../access/reading.ts';
import { CaseAccess } from '../access/case-access.ts';
import { CountTasksQuery, TaskCounts } from './count-tasks.query.ts';
import { TaskPage } from './list-tasks/list-tasks.answer.ts';
import { ListTasksQuery } from './list-tasks/list-tasks.query.ts';
import { ListTasksRequest } from './list-tasks/list-tasks.request.ts';

/** Everybody who sees tasks. */
@SignedInApi('tasks', 'tasks')
export class TaskReaderController {
  constructor(
    private readonly lists: ListTasksQuery,
    private readonly counts: CountTasksQuery,
    private readonly access: CaseAccess,
    private readonly reading: Reading,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Tasks the caller may see, earliest due first' })
  @ApiOkResponse({ type: TaskPage })
  list(@CurrentViewer() viewer: Viewer, @Query() query: ListTasksRequest): Promise<TaskPage> {
    return this.lists.list(viewer, query);
  }

  @Get('counts')
  @ApiOperation({ summary: 'How much lies on the desks of the caller’s units' })
  @ApiOkResponse({ type: TaskCounts })
  count(@CurrentViewer() viewer: Viewer): Promise<TaskCounts> {
    return this.counts.count(viewer);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A task, and what the caller may do' })
  @ApiOkResponse({ type: TaskAnswer })
  async get(@Id() id: string, @CurrentViewer() { actor, acting, scope }: Viewer): Promise<TaskAnswer> {
    const seen = await this.access.caseOfTask(scope, id);
    const { case: c, context } = await this.reading.case(seen.caseId);
    return presentTask(
      c,
      c.tasks.find((task) => task.id === id)!,
      { ...seen, actor, acting, scope, ctx: context },
    );
  }
}
