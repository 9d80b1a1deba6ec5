import { Injectable } from '@nestjs/common';
import { toIso } from '@zhuoluo/kernel';
import { STRUCK_OFF } from '@zhuoluo/cases/rules';
import { ENDED_AS } from '@zhuoluo/cases/store';
import { among, type Pool, Params, InjectPool } from '@zhuoluo/database';
import { invalid } from '@zhuoluo/platform';
import type { Viewer } from '@zhuoluo/directory/http';
import { visibleOrders, visibleCases } from '@zhuoluo/cases/http';
import type { TrendAnswer, TrendPoint } from './board.answer.ts';
import type { PeriodRequest, TrendRequest } from './board.request.ts';

type Row = Omit<TrendPoint, 'from' | 'to'> & { readonly from: number; readonly to: number };

const DAY_MS = 24 * 60 * 60 * 1000;
const USUAL_DAYS = 30;
const MOST_DAYS = 400;

/** @throws Fault where the period is upside down or longer than a year and a bit */
export function periodOf({ from, to }: PeriodRequest, now: number): { from: Date; to: Date } {
  const end = to ?? now;
  const start = from ?? end - USUAL_DAYS * DAY_MS;
  if (start >= end) throw invalid({ path: 'from', code: 'period' });
  if (end - start > MOST_DAYS * DAY_MS) throw invalid({ path: 'from', code: 'period' });
  return { from: new Date(start), to: new Date(end) };
}

/** What came in, was closed and was ordered, step by step; steps begin in Asia/Shanghai and none is left out. */
@Injectable()
export class TrendQuery {
  constructor(@InjectPool() private readonly pool: Pool) {}

  async count({ scope }: Viewer, request: TrendRequest): Promise<TrendAnswer> {
    const { from, to } = periodOf(request, Date.now());
    const params = new Params();
    const step = params.add(request.step ?? 'day');
    const [since, until] = [`${params.add(from)}::timestamptz`, `${params.add(to)}::timestamptz`];
    const seen = visibleCases(scope, params);
    const counted = (column: string, what: string, from: string, right: string) => `
      SELECT width_bucket(${column}, (SELECT edges FROM steps)) AS step, ${what} AS what, count(*)::int AS n FROM ${from}
      WHERE ${column} >= ${since} AND ${column} < ${until} AND ${right} GROUP BY 1, 2`;
    // The edges are worked out once: to find each row's day by the time zone would take longer than to read the rows.
    const text = `
      WITH starts AS (
        SELECT s.date, row_number() OVER (ORDER BY s.date)::int AS step
        FROM generate_series(date_trunc(${step}::text, ${since} AT TIME ZONE 'Asia/Shanghai'),
          ${until} AT TIME ZONE 'Asia/Shanghai' - interval '1 millisecond', ('1 ' || ${step}::text)::interval) AS s (date)),
      steps AS (SELECT array_agg(date AT TIME ZONE 'Asia/Shanghai' ORDER BY date) AS edges FROM starts),
      counted AS (
        ${counted('c.opened_at', `'opened'`, '"case" c', seen)}
        UNION ALL ${counted('c.ended_at', `'closed'`, '"case" c', `${among(ENDED_AS, STRUCK_OFF)} AND ${seen}`)}
        UNION ALL ${counted('o.issued_at', 'lower(o.colour)', 'supervision_order o', visibleOrders(scope, params))})
      SELECT to_char(s.date, 'YYYY-MM-DD') AS date,
        greatest(s.date AT TIME ZONE 'Asia/Shanghai', ${since}) AS "from",
        least((s.date + ('1 ' || ${step}::text)::interval) AT TIME ZONE 'Asia/Shanghai', ${until}) AS "to",
        ${['opened', 'closed', 'blue', 'yellow', 'red'].map(sumOf).join(', ')}
      FROM starts s LEFT JOIN counted USING (step) GROUP BY s.date ORDER BY s.date`;
    // Planned each time: a plan for any period and any region takes four times as long as one for these.
    const { rows } = await this.pool.query<Row>(text, params.values);
    return { items: rows.map((row) => ({ ...row, from: toIso(row.from), to: toIso(row.to) })) };
  }
}

function sumOf(what: string): string {
  return `coalesce(sum(n) FILTER (WHERE what = '${what}'), 0)::int AS ${what}`;
}
