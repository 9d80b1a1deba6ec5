import { Injectable } from '@nestjs/common';
import { rank, type Conduct, type Standing } from '../rules/score.ts';
import type { Directory } from '@zhuoluo/directory/rules';
import type { Instant } from '@zhuoluo/kernel';
import { type Pool, Params, InjectPool, InjectReferences } from '@zhuoluo/database';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { unitRef, type Viewer } from '@zhuoluo/directory/http';
import type { RankingAnswer, RankingRow } from './board.answer.ts';
import type { PeriodRequest } from './board.request.ts';
import { conductSql, type ConductRow } from './conduct.sql.ts';
import { periodOf } from './trend.query.ts';

/** Units by how they did, scored and placed by the city's policy in force (rules.md §145, §146). */
@Injectable()
export class RankingQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async rank({ scope }: Viewer, request: PeriodRequest, now: Instant): Promise<RankingAnswer> {
    const { from, to } = periodOf(request, now);
    // Planned each time: a plan for any period and any region takes three times as long as one for these.
    const params = new Params();
    const { rows } = await this.pool.query<ConductRow>(
      conductSql(scope, { from, to, now: new Date(now) }, params),
      params.values,
    );
    const references = await this.references.current();
    const { directory } = references;
    const { policy } = references.policyFor(directory.city.id);
    const byUnit = new Map(rows.map((row) => [row.unitId, row]));
    const standings = rank(
      rows.map((row) => conductOf(row, directory)),
      policy,
    );
    const { weights, lateTask, leastTasks } = policy.score;
    return {
      rule: { ...weights, lateTask, leastTasks },
      from: from.toISOString(),
      to: to.toISOString(),
      items: standings.map((standing) => rowOf(byUnit.get(standing.unitId)!, standing, directory)),
    };
  }
}

function conductOf(row: ConductRow, directory: Directory): Conduct {
  const { unitId, tasks, points, late } = row;
  return {
    ...{ unitId, tier: directory.unit(unitId).tier, tasks, points, late },
    parts: {
      claimedInTime: { of: row.claimsDue, good: row.claimedInTime },
      submittedInTime: { of: row.answersDue, good: row.submittedInTime },
      satisfied: { of: row.rated, good: row.satisfied },
      solved: { of: row.concluded, good: row.solved },
      notReworked: { of: row.submitted, good: row.submitted - row.reworked },
      notReturned: { of: row.claimsDue + row.returnsRefused, good: row.claimsDue },
    },
  };
}

function rowOf({ unitId, ...row }: ConductRow, standing: Standing, directory: Directory): RankingRow {
  return {
    rank: standing.rank,
    group: directory.unit(unitId).tier,
    unit: unitRef({ directory }, unitId),
    score: standing.score,
    ...row,
    onTimeRate: row.answersDue === 0 ? null : row.submittedInTime / row.answersDue,
  };
}
