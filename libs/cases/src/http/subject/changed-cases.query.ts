import { Injectable } from '@nestjs/common';
import { type Pool, InjectPool } from '@zhuoluo/database';
import { inForce } from '@zhuoluo/directory/store';
import type { ChangedCase } from './may-hear.ts';

const CHANGED = {
  name: 'changed-cases',
  text: `
    SELECT c.id AS "caseId", c.region_id AS "regionId", c.party_id AS "partyId",
      array(SELECT a.post_id FROM assignment a WHERE a.party_id = c.party_id AND ${inForce('a')}) AS "servedBy",
      array(SELECT c.unit_id UNION SELECT unit_id FROM task t WHERE t.case_id = c.id
        UNION SELECT unit_id FROM supervision_order o WHERE o.case_id = c.id) AS "unitIds"
    FROM "case" c WHERE c.id = ANY($1::uuid[])`,
};

/** Cases that changed, with what decides who may hear of them. */
@Injectable()
export class ChangedCasesQuery {
  constructor(@InjectPool() private readonly pool: Pool) {}

  async read(caseIds: readonly string[]): Promise<ChangedCase[]> {
    const { rows } = await this.pool.query<ChangedCase>({ ...CHANGED, values: [caseIds] });
    return rows;
  }
}
