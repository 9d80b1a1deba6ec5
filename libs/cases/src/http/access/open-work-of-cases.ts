import { Injectable } from '@nestjs/common';
import { among, type Queryable } from '@zhuoluo/database';
import { type HeldOffice, OpenWork, type OpenWorkCounts } from '@zhuoluo/directory/http';
import { OFFICE_DECIDES, OPEN_ORDER, UNDISPATCHED } from '../../rules/case/states.ts';

const OPEN = `
  SELECT
    (SELECT count(*)::int FROM "case" WHERE unit_id = $1 AND ended_at IS NULL) AS cases,
    (SELECT count(*)::int FROM task WHERE unit_id = $1 AND ended_at IS NULL) AS tasks,
    (SELECT count(*)::int FROM supervision_order
      WHERE $1 IN (unit_id, office_id, judge_office_id) AND ${among('state', OPEN_ORDER)}) AS orders`;

const OF_REGION = `c.party_kind = $2 AND ($3::uuid IS NULL OR c.region_id = $3 AND c.tier = 'COUNTY')`;

/** What waits for its decision, and what it leads itself at the level of its government. */
const DISPATCHING = `
  SELECT
    (SELECT count(*)::int FROM "case" c WHERE c.unit_id = ANY($1::uuid[]) AND c.ended_at IS NULL
      AND ${among('c.state', [...UNDISPATCHED, 'FOLLOW_UP', ...OFFICE_DECIDES])} AND ${OF_REGION}) AS cases,
    (SELECT count(*)::int FROM task t JOIN "case" c ON c.id = t.case_id WHERE t.unit_id = ANY($1::uuid[])
      AND t.ended_at IS NULL AND t.level = CASE WHEN $3::uuid IS NULL THEN 'CITY' ELSE 'COUNTY' END AND ${OF_REGION}) AS tasks`;

/** Ratings before it, and orders that it has issued or is to weigh. */
const SUPERVISING = `
  SELECT
    (SELECT count(*)::int FROM "case" c WHERE c.unit_id = ANY($1::uuid[]) AND c.state = 'VERIFYING'
      AND ($2::uuid IS NULL OR c.region_id = $2)) AS cases,
    (SELECT count(*)::int FROM supervision_order o JOIN unit ON unit.id = o.unit_id
  WHERE (o.office_id = ANY($1::uuid[]) OR o.judge_office_id = ANY($1::uuid[])) AND ${among('o.state', OPEN_ORDER)}
    AND ($2::uuid IS NULL OR unit.region_id = $2)) AS orders`;

/** The cases, tasks and orders that wait for a unit. */
@Injectable()
export class OpenWorkOfCases extends OpenWork {
  async of(db: Queryable, unitId: string): Promise<OpenWorkCounts> {
    const { rows } = await db.query<OpenWorkCounts>(OPEN, [unitId]);
    return rows[0]!;
  }

  async ofOffice(db: Queryable, { office, unitIds, countyId }: HeldOffice): Promise<OpenWorkCounts> {
    const kind = office === 'dispatchProject' ? 'PROJECT' : 'ENTERPRISE';
    const { rows } =
      office === 'supervision'
        ? await db.query<OpenWorkCounts>(SUPERVISING, [unitIds, countyId])
        : await db.query<OpenWorkCounts>(DISPATCHING, [unitIds, kind, countyId]);
    return rows[0]!;
  }
}
