import { Injectable } from '@nestjs/common';
import { searchText } from '@zhuoluo/kernel';
import {
  among,
  type Pool,
  earliestDueFirst,
  Filters,
  oneOf,
  Params,
  InjectPool,
  InjectReferences,
} from '@zhuoluo/database';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { seesInternals } from '../../answers/present.ts';
import { keyAfter, type Key, DEFAULT_LIMIT, pageOf, type Page } from '@zhuoluo/platform';
import type { Viewer } from '@zhuoluo/directory/http';
import type { Directory, Scope } from '@zhuoluo/directory/rules';
import { tasksInSight } from '../../access/visible.ts';
import type { TaskListItem } from './list-tasks.answer.ts';
import type { ListTasksRequest } from './list-tasks.request.ts';
import { listedTasks, taskItemOf, type ListedTask } from './listed-task.ts';
import { isAmong, OPEN_TASK, WITH_UNIT } from '../../../rules/case/states.ts';

const WITH_THE_UNIT = among('t.state', WITH_UNIT);
const OPEN = 't.ended_at IS NULL';

/** The department's desk: earliest due first, those without a due date last. */
@Injectable()
export class ListTasksQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async list({ actor, scope }: Viewer, request: ListTasksRequest): Promise<Page<TaskListItem>> {
    const { limit = DEFAULT_LIMIT } = request;
    const now = Date.now();
    const { directory } = await this.references.current();
    const params = new Params();
    const walk = { list: 'tasks', personId: actor.personId, request };
    const text = listTasksSql(request, { scope, directory }, now, keyAfter(walk), params.add(limit + 1), params);
    const { rows } = await this.pool.query<ListedTask>(text, params.values);
    const references = await this.references.current();
    const colours = seesInternals(actor);
    return pageOf(
      walk,
      rows,
      (row) => [row.dueAt, row.id],
      (row) => taskItemOf(row, references, now, colours),
    );
  }
}

interface Reader {
  readonly scope: Scope;
  readonly directory: Directory;
}

function listTasksSql(
  r: ListTasksRequest,
  { scope, directory }: Reader,
  now: number,
  after: Key | null,
  rows: string,
  params: Params,
): string {
  const filters = new Filters(params)
    .among('t.state', r.state)
    .among('t.role', r.role)
    .among('t.level', r.level)
    .is('t.case_id', r.caseId);
  if (r.unitId !== undefined) filters.all(oneOf('t.unit_id', directory.worksFor(r.unitId), params));
  if (r.taskNo !== undefined) filters.all(`t.task_no = ${params.add(searchText(r.taskNo).trim().toUpperCase())}`);
  if (isOfOpenTasks(r)) filters.all(OPEN);
  // In the words of an index that holds both, which `NOT` would turn into others.
  if (r.open === false) filters.all(`(${OPEN}) IS FALSE`);
  if (r.overdue === true) filters.all(WITH_THE_UNIT, `t.due_at <= ${filters.instant(now)}`);
  if (r.overdue === false)
    filters.all(`NOT (${WITH_THE_UNIT} AND coalesce(t.due_at <= ${filters.instant(now)}, false))`);
  if (r.dueBefore !== undefined) filters.all(`t.due_at < ${filters.instant(r.dueBefore)}`);
  const { from, where: right, narrow } = tasksInSight(scope, params);
  const { where } = filters.all(right);
  const select = `SELECT t.id, t.due_at FROM ${from} WHERE ${where}`;
  const page = earliestDueFirst({ select, alias: 't', after, rows, narrow }, params);
  return listedTasks(page);
}

/** A desk holds what is open, unless ended tasks, a whole case or one task are asked for. */
function isOfOpenTasks({ open, state, caseId, taskNo, overdue }: ListTasksRequest): boolean {
  if (open !== undefined || overdue === true) return open !== false;
  return state ? state.every((each) => isAmong(OPEN_TASK, each)) : caseId === undefined && taskNo === undefined;
}
