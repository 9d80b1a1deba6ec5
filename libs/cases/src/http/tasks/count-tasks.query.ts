import { Injectable } from '@nestjs/common';
import { ApiSchema } from '@nestjs/swagger';
import { addDays, instantOf, localDateOf } from '@zhuoluo/kernel';
import { type Pool, Params, InjectPool } from '@zhuoluo/database';
import { Shown } from '@zhuoluo/platform';
import type { Viewer } from '@zhuoluo/directory/http';

/** How much lies on the desks of the caller's own units; every figure is exact. */
@ApiSchema({ name: 'TaskCounts' })
export class TaskCounts {
  @Shown.int({ description: 'state=PENDING_CLAIM' }) toClaim!: number;
  @Shown.int({ description: 'state=RETURN_REQUESTED' }) asked!: number;
  @Shown.int({ description: 'state=CLAIMED' }) inHand!: number;
  @Shown.int({ description: 'state=REWORK' }) toRework!: number;
  @Shown.int({ description: 'state=SUBMITTED' }) underReview!: number;
  @Shown.int({
    description:
      'Due by the end of today in Asia/Shanghai, not late yet: state=PENDING_CLAIM,CLAIMED,REWORK, overdue=false, dueBefore',
  })
  dueToday!: number;
  @Shown.int({ description: 'overdue=true' }) overdue!: number;
  @Shown.int({ description: 'Orders to these units that wait for an answer: supervision-orders?state=ISSUED' })
  ordersToAnswer!: number;
}

@Injectable()
export class CountTasksQuery {
  constructor(@InjectPool() private readonly pool: Pool) {}

  async count({ scope }: Viewer): Promise<TaskCounts> {
    const params = new Params();
    const units = `${params.add(scope.unitIds)}::uuid[]`;
    const tomorrow = `${params.add(new Date(instantOf(addDays(localDateOf(Date.now()), 1), '00:00')))}::timestamptz`;
    const { rows } = await this.pool.query<TaskCounts>({
      name: 'count-tasks',
      text: `SELECT
          count(*) FILTER (WHERE state = 'PENDING_CLAIM') AS "toClaim",
          count(*) FILTER (WHERE state = 'RETURN_REQUESTED') AS asked,
          count(*) FILTER (WHERE state = 'CLAIMED') AS "inHand",
          count(*) FILTER (WHERE state = 'REWORK') AS "toRework",
          count(*) FILTER (WHERE state = 'SUBMITTED') AS "underReview",
          count(*) FILTER (WHERE state <> 'SUBMITTED' AND due_at > clock_timestamp() AND due_at < ${tomorrow}) AS "dueToday",
          count(*) FILTER (WHERE state <> 'SUBMITTED' AND due_at <= clock_timestamp()) AS overdue,
          (SELECT count(*) FROM supervision_order WHERE unit_id = ANY(${units}) AND state = 'ISSUED') AS "ordersToAnswer"
        FROM task WHERE unit_id = ANY(${units}) AND ended_at IS NULL`,
      values: params.values,
    });
    return rows[0]!;
  }
}
