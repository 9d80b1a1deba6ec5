import { daysLate, isOverdue, type RunningLimit } from '../../../rules/case/view.ts';
import type { Case } from '../../../rules/case/case.ts';
import type { Task } from '../../../rules/case/task.ts';
import type { Duration, Instant, PartyKind } from '@zhuoluo/kernel';
import type { References } from '@zhuoluo/regulation/store';
import { dueReasonOf, remainingOfLimit } from '../../answers/present.ts';
import { iso, regionRef, unitOfWork } from '@zhuoluo/directory/http';
import type { TaskListItem } from './list-tasks.answer.ts';
import { isAmong, TASK_KINDS, WITH_UNIT } from '../../../rules/case/states.ts';
import { among } from '@zhuoluo/database';

type TaskColumns = Pick<
  Task,
  | 'id'
  | 'taskNo'
  | 'caseId'
  | 'state'
  | 'level'
  | 'role'
  | 'unitId'
  | 'dispatchedAt'
  | 'claimDueAt'
  | 'claimedAt'
  | 'claimMode'
  | 'dueAt'
  | 'originalDueAt'
  | 'submittedAt'
  | 'reworks'
  | 'urges'
  | 'urgedAt'
  | 'endedAt'
>;
type CaseColumns = Pick<
  Case,
  'caseNo' | 'version' | 'title' | 'category' | 'urgency' | 'colour' | 'policyVersion' | 'regionId' | 'partyId'
>;
/** A row of a list of tasks: `t`, its case `c` and its party `p`. */
export type ListedTask = TaskColumns &
  CaseColumns & {
    readonly partyKind: PartyKind;
    readonly partyName: string;
    /** To claim it, then to handle it; null where neither runs. */
    readonly runningLimit: Duration | null;
    readonly runningDueAt: Instant | null;
    readonly remainingSeconds: number | null;
    readonly recheckAt: Instant | null;
  };

/** What is selected for a {@link ListedTask}. */
const COLUMNS = `
  t.id, t.task_no AS "taskNo", t.case_id AS "caseId", t.state, t.level, t.role, t.unit_id AS "unitId",
  t.dispatched_at AS "dispatchedAt", t.claim_due_at AS "claimDueAt", t.claimed_at AS "claimedAt", t.claim_mode AS "claimMode",
  t.due_at AS "dueAt", t.original_due_at AS "originalDueAt", t.submitted_at AS "submittedAt", t.reworks,
  t.urges, t.urged_at AS "urgedAt", t.ended_at AS "endedAt",
  c.case_no AS "caseNo", c.version, c.title, c.category, c.urgency, c.colour, c.policy_version AS "policyVersion",
  c.region_id AS "regionId", p.id AS "partyId", p.kind AS "partyKind", p.name AS "partyName",
  k."limit" AS "runningLimit", k.due_at AS "runningDueAt", k.remaining_seconds AS "remainingSeconds",
  k.recheck_at AS "recheckAt"`;

/** @param page selects the ids of a page's tasks: what else is shown of them is read once it is cut */
export function listedTasks(page: string): string {
  return `SELECT ${COLUMNS} FROM (${page}) listed JOIN task t USING (id)
    JOIN "case" c ON c.id = t.case_id JOIN party p ON p.id = c.party_id
    LEFT JOIN clock k ON k.case_id = t.case_id AND k.task_id = t.id AND k.state = 'RUNNING' AND ${among('k.kind', TASK_KINDS)}
    ORDER BY t.due_at, t.id`;
}

/** @param colours whether the reader may see which orders the case has */
export function taskItemOf(row: ListedTask, references: References, now: number, colours: boolean): TaskListItem {
  const ctx = { directory: references.directory };
  const calendar = references.calendar(references.policy(row.policyVersion).calendar);
  const held = isAmong(WITH_UNIT, row.state);
  const running = runningLimit(row);
  return {
    id: row.id,
    taskNo: row.taskNo,
    caseId: row.caseId,
    version: row.version,
    state: row.state,
    level: row.level,
    role: row.role,
    unit: unitOfWork(ctx, row.unitId, row.endedAt),
    dispatchedAt: iso(row.dispatchedAt),
    claimDueAt: iso(row.claimDueAt),
    claimedAt: iso(row.claimedAt),
    claimMode: row.claimMode,
    dueAt: iso(row.dueAt),
    dueReason: dueReasonOf(row.dueAt, running !== undefined),
    originalDueAt: iso(row.originalDueAt),
    overdue: held && isOverdue(row.dueAt, now),
    daysLate: held ? daysLate(row.dueAt, now, calendar) : 0,
    submittedAt: iso(row.submittedAt),
    reworks: row.reworks,
    urges: row.urges ?? 0,
    urgedAt: iso(row.urgedAt),
    endedAt: iso(row.endedAt),
    remaining: remainingOfLimit({ now, calendar }, running),
    case: {
      id: row.caseId,
      caseNo: row.caseNo,
      title: row.title,
      category: row.category,
      urgency: row.urgency,
      colour: colours ? row.colour : null,
      party: { id: row.partyId, kind: row.partyKind, name: row.partyName, region: regionRef(ctx, row.regionId) },
    },
  };
}

function runningLimit({ runningLimit: limit, runningDueAt: dueAt, ...kept }: ListedTask): RunningLimit | undefined {
  return limit === null ? undefined : { ...kept, limit, dueAt };
}
