import { SATISFIED_FROM, WITH_UNIT } from '@zhuoluo/cases/rules';
import { among, type Params } from '@zhuoluo/database';
import type { Scope } from '@zhuoluo/directory/rules';
import { visibleOrders, joinSeen, visibleCases } from '@zhuoluo/cases/http';

const ORDERS = {
  blue: `o.colour = 'BLUE'`,
  yellow: `o.colour = 'YELLOW'`,
  red: `o.colour = 'RED'`,
} as const;

/** Which tasks, `t`, each figure counts at a moment; the case may climb away from a task long before its own limit. */
function tasksCounted(now: string) {
  const overdue = `(${among('t.state', WITH_UNIT)} AND coalesce(t.due_at <= ${now}, false))`;
  const lost = `(t.state = 'ESCALATED' AND t.submitted_at IS NULL)`;
  const answered = `(t.role = 'LEAD' AND t.state = 'DONE')`;
  const solved = `(${answered} AND t.outcome IS DISTINCT FROM 'C')`;
  return {
    tasks: 'true',
    claimsDue: `t.claim_mode IN ('SELF', 'DEEMED')`,
    claimedInTime: `t.claim_mode = 'SELF'`,
    returnsRefused: `t.claim_mode = 'FORCED'`,
    reopened: `t.claim_mode = 'REOPENED'`,
    falseClosures: `t.claim_mode = 'REOPENED' AND EXISTS (SELECT FROM supervision_order o
      WHERE o.task_id = t.id AND o.reason = 'FALSE_CLOSURE' AND o.issued_at IS NOT NULL AND o.state <> 'REVOKED')`,
    answersDue: `t.submitted_at IS NOT NULL OR t.late_seconds IS NOT NULL OR ${lost} OR ${overdue}`,
    submittedInTime: `t.submitted_at IS NOT NULL AND t.late_seconds IS NULL AND NOT ${overdue}`,
    submitted: 't.submitted_at IS NOT NULL',
    reworked: 't.submitted_at IS NOT NULL AND t.reworks > 0',
    late: `t.late_seconds IS NOT NULL OR ${lost}`,
    concluded: `${answered} OR (t.role = 'LEAD' AND t.state = 'ESCALATED')`,
    solved,
    rated: 't.rating IS NOT NULL',
    satisfied: `t.rating >= ${SATISFIED_FROM}`,
  } as const;
}

/** Figures of the ranking that count tasks. */
export const TASK_FIGURES = [
  ...(['tasks', 'claimsDue', 'claimedInTime', 'returnsRefused', 'answersDue', 'submittedInTime', 'submitted'] as const),
  ...(['reworked', 'reopened', 'falseClosures', 'late', 'concluded', 'solved', 'rated', 'satisfied'] as const),
] as const satisfies readonly (keyof ReturnType<typeof tasksCounted>)[];
export type TaskFigure = (typeof TASK_FIGURES)[number];

type Figure = TaskFigure | keyof typeof ORDERS | 'points';

/** From `from` until before `to`, as things stand `now`. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
}

/** How a unit did in a stretch of time, from its tasks and the orders it drew. */
export type ConductRow = { readonly unitId: string } & Readonly<Record<Figure, number>>;

const counts = (figures: Readonly<Record<string, string>>): string =>
  Object.entries(figures)
    .map(([name, which]) => `count(*) FILTER (WHERE ${which})::int AS "${name}"`)
    .join(', ');

/** Not a unit's own task: one kept after its case climbed, and one sent to another unit instead. */
const RANKED = `NOT t.left_behind AND t.state <> 'REASSIGNED'`;

/** Tasks dispatched, and orders issued, in the period, counted for each unit. */
export function conductSql(scope: Scope, { from, to, now }: Period, params: Params): string {
  const [since, until] = [`${params.add(from)}::timestamptz`, `${params.add(to)}::timestamptz`];
  const within = (column: string) => `${column} >= ${since} AND ${column} < ${until}`;
  const seen = visibleCases(scope, params);
  const ofTasks = tasksCounted(`${params.add(now)}::timestamptz`);
  const figures = [...Object.keys(ofTasks), ...Object.keys(ORDERS), 'points'];
  return `
    WITH tasks AS (
      SELECT t.unit_id, ${counts(ofTasks)} FROM task t ${joinSeen('t', seen)}
      WHERE ${within('t.dispatched_at')} AND ${RANKED} AND ${seen} GROUP BY 1),
    orders AS (
      SELECT o.unit_id, ${counts(ORDERS)}, sum(o.points)::int AS points FROM supervision_order o
      WHERE ${within('o.issued_at')} AND o.state <> 'REVOKED' AND ${visibleOrders(scope, params)} GROUP BY 1)
    SELECT unit_id AS "unitId", ${figures.map((name) => `coalesce("${name}", 0) AS "${name}"`).join(', ')}
    FROM tasks FULL JOIN orders USING (unit_id)`;
}

/** The tasks of one unit, `t`, that a figure counts; up to where ORDER BY begins. */
export function countedTasksSql(
  scope: Scope,
  { from, to, now }: Period,
  { unitId, figure }: { readonly unitId: string; readonly figure: TaskFigure },
  params: Params,
): string {
  const seen = visibleCases(scope, params);
  const counted = tasksCounted('moment.now')[figure];
  // Beside the rows, because a parameter that no condition names would have no type.
  const moment = `(SELECT ${params.add(now)}::timestamptz AS now) moment`;
  return `SELECT t.id, t.due_at FROM task t ${joinSeen('t', seen)} CROSS JOIN ${moment}
    WHERE t.unit_id = ${params.add(unitId)}::uuid AND ${RANKED} AND (${counted}) AND ${seen}
      AND t.dispatched_at >= ${params.add(from)}::timestamptz AND t.dispatched_at < ${params.add(to)}::timestamptz`;
}
