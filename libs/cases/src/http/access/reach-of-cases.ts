import { Injectable } from '@nestjs/common';
import type { Queryable } from '@zhuoluo/database';
import { unitsInReach } from '../../rules/case/decide.ts';
import type { Unit } from '@zhuoluo/directory/rules';
import { type Viewer, CaseReach } from '@zhuoluo/directory/http';
import { Reading } from './reading.ts';
import { CaseAccess } from './case-access.ts';

@Injectable()
export class ReachOfCases extends CaseReach {
  constructor(
    private readonly access: CaseAccess,
    private readonly reading: Reading,
  ) {
    super();
  }

  async units({ scope }: Viewer, id: string): Promise<readonly Unit[]> {
    const { caseId } = await this.access.caseOf(scope, id);
    const { case: c, context } = await this.reading.case(caseId);
    return unitsInReach(c, context);
  }

  async openOfParty(db: Queryable, partyId: string): Promise<number> {
    const { rows } = await db.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM "case" WHERE party_id = $1 AND ended_at IS NULL',
      [partyId],
    );
    return rows[0]!.count;
  }
}
