import { Injectable } from '@nestjs/common';
import { type Pool, earliestDueFirst, Params, InjectPool, InjectReferences } from '@zhuoluo/database';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { seesInternals, type TaskListItem, listedTasks, taskItemOf, type ListedTask } from '@zhuoluo/cases/http';
import { keyAfter, DEFAULT_LIMIT, pageOf, type Page } from '@zhuoluo/platform';
import type { Viewer } from '@zhuoluo/directory/http';
import type { RankedTasksRequest } from './board.request.ts';
import { countedTasksSql } from './conduct.sql.ts';
import { periodOf } from './trend.query.ts';

/** The tasks that a figure of the ranking counts, by the same conditions and the same rights. */
@Injectable()
export class RankedTasksQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async list({ actor, scope }: Viewer, request: RankedTasksRequest, now: number): Promise<Page<TaskListItem>> {
    const { limit = DEFAULT_LIMIT } = request;
    const period = { ...periodOf(request, now), now: new Date(now) };
    const params = new Params();
    const walk = { list: 'ranked-tasks', personId: actor.personId, request };
    const select = countedTasksSql(scope, period, request, params);
    // One unit's tasks of a period are few: all of them are sorted.
    const page = earliestDueFirst(
      { select, alias: 't', after: keyAfter(walk), rows: params.add(limit + 1), narrow: true },
      params,
    );
    const { rows } = await this.pool.query<ListedTask>(listedTasks(page), params.values);
    const references = await this.references.current();
    return pageOf(
      walk,
      rows,
      (row) => [row.dueAt, row.id],
      (row) => taskItemOf(row, references, now, seesInternals(actor)),
    );
  }
}
