import { Injectable } from '@nestjs/common';
import type { Pool, ReferenceStore } from '@zhuoluo/persistence';
import { unitRef } from '../answers/present.ts';
import type { Viewer } from '../identity/session/viewer.ts';
import { Params } from '../sight/params.ts';
import { joinSeen, visibleCases } from '../sight/visible.ts';
import { InjectPool, InjectReferences } from '../store/tokens.ts';
import type { RankingAnswer, RankingRow } from './board.answer.ts';
import type { PeriodRequest } from './board.request.ts';
import { periodOf } from './trend.query.ts';

type Row = Omit<RankingRow, 'rank' | 'unit' | 'onTimeRate'> & { readonly unitId: string };

/** Units by how they kept their limits: fewer points lost first, then the better rate (domain.md S1-5, R30). */
@Injectable()
export class RankingQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async rank({ scope }: Viewer, request: PeriodRequest): Promise<RankingAnswer> {
    const { from, to } = periodOf(request, Date.now());
    const params = new Params();
    const within = (column: string) => `${column} >= ${since}::timestamptz AND ${column} < ${until}::timestamptz`;
    const [since, until] = [params.add(from), params.add(to)];
    const seen = visibleCases(scope, params);
    const text = `
      WITH tasks AS (
        SELECT t.unit_id, count(*)::int AS tasks,
          count(*) FILTER (WHERE t.claim_mode = 'SELF')::int AS claimed_in_time,
          count(*) FILTER (WHERE t.submitted_at IS NOT NULL)::int AS submitted,
          count(*) FILTER (WHERE t.submitted_at IS NOT NULL AND t.late_seconds IS NULL)::int AS in_time,
          sum(t.reworks)::int AS reworked
        FROM task t ${joinSeen('t', seen)} WHERE ${within('t.dispatched_at')} AND ${seen} GROUP BY 1),
      orders AS (
        SELECT o.unit_id, count(*) FILTER (WHERE o.colour = 'BLUE')::int AS blue,
          count(*) FILTER (WHERE o.colour = 'YELLOW')::int AS yellow,
          count(*) FILTER (WHERE o.colour = 'RED')::int AS red, sum(o.points)::int AS points
        FROM supervision_order o ${joinSeen('o', seen)}
        WHERE ${within('o.issued_at')} AND o.state <> 'REVOKED' AND ${seen} GROUP BY 1)
      SELECT unit_id AS "unitId", coalesce(tasks, 0) AS tasks, coalesce(claimed_in_time, 0) AS "claimedInTime",
        coalesce(submitted, 0) AS submitted, coalesce(in_time, 0) AS "submittedInTime", coalesce(reworked, 0) AS reworked,
        coalesce(blue, 0) AS blue, coalesce(yellow, 0) AS yellow, coalesce(red, 0) AS red, coalesce(points, 0) AS points
      FROM tasks FULL JOIN orders USING (unit_id)
      ORDER BY points DESC, coalesce(in_time::float8 / nullif(submitted, 0), 0) DESC, tasks DESC, unit_id`;
    // Planned each time: a plan for any period and any region takes three times as long as one for these.
    const { rows } = await this.pool.query<Row>(text, params.values);
    const { directory } = await this.references.current();
    return {
      from: from.toISOString(),
      to: to.toISOString(),
      items: rows.map(({ unitId, ...row }, i) => ({
        rank: i + 1,
        unit: unitRef({ directory }, unitId),
        ...row,
        onTimeRate: row.submitted === 0 ? null : row.submittedInTime / row.submitted,
      })),
    };
  }
}
