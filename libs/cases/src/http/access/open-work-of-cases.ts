import { Injectable } from '@nestjs/common';
import { among, type Queryable } from '@zhuoluo/database';
import { OpenWork, type OpenWorkCounts } from '@zhuoluo/directory/http';
import { OPEN_ORDER } from '../../rules/case/states.ts';

const OPEN = `
  SELECT
    (SELECT count(*)::int FROM "case" WHERE unit_id = $1 AND ended_at IS NULL) AS cases,
    (SELECT count(*)::int FROM task WHERE unit_id = $1 AND ended_at IS NULL) AS tasks,
    (SELECT count(*)::int FROM supervision_order
      WHERE $1 IN (unit_id, office_id, judge_office_id) AND ${among('state', OPEN_ORDER)}) AS orders`;

/** The cases, tasks and orders that wait for a unit. */
@Injectable()
export class OpenWorkOfCases extends OpenWork {
  async of(db: Queryable, unitId: string): Promise<OpenWorkCounts> {
    const { rows } = await db.query<OpenWorkCounts>(OPEN, [unitId]);
    return rows[0]!;
  }
}
