import { Injectable } from '@nestjs/common';
import { explainDue, type ClockKind, type DueExplanation, type WorkCalendar } from '@zhuoluo/kernel';
import { InjectPool, type Pool } from '@zhuoluo/database';
import type { Clock } from '../../../rules/case/clock.ts';
import { BESIDE_KINDS, isAmong } from '../../../rules/case/states.ts';
import type { Context } from '../../../rules/case/context.ts';
import { iso, unitOfWork, type Viewer } from '@zhuoluo/directory/http';
import { remainingOfLimit, seesInternals } from '../../answers/present.ts';
import { presentSegment } from '@zhuoluo/regulation/http';
import { Reading } from '../../access/reading.ts';
import { CaseAccess } from '../../access/case-access.ts';
import type { DeadlineAnswer, DeadlineMoveAnswer, DeadlinesAnswer, DueReason } from './deadlines.answer.ts';
import { limitMovesOf, type RecordedMove } from '../../../store/moves/limit-moves.ts';

/**
 * “Why this deadline?”, for every clock the case ever had. An enterprise sees the unit that has its case, and the limit.
 * It does not see promises to the supervision office, dates that leaders set, warnings, or what is held against a unit (rules.md §19).
 */
@Injectable()
export class DeadlinesQuery {
  constructor(
    private readonly access: CaseAccess,
    private readonly reading: Reading,
    @InjectPool() private readonly pool: Pool,
  ) {}

  async read({ scope, actor }: Viewer, id: string): Promise<DeadlinesAnswer> {
    const { caseId } = await this.access.caseOf(scope, id);
    const { case: c, context } = await this.reading.case(caseId);
    const moves = Map.groupBy(await limitMovesOf(this.pool, caseId), ({ facts }) => facts.clockId);
    const deadlines = c.clocks.map((clock) => deadlineOf(clock, context, moves.get(clock.id) ?? []));
    return {
      caseId,
      policyVersion: c.policyVersion,
      calendar: context.calendar.code,
      calendarVersion: context.calendar.version,
      items: seesInternals(actor)
        ? deadlines
        : deadlines.filter(({ kind }) => !isAmong(BESIDE_KINDS, kind)).map(publicOf),
    };
  }
}

function publicOf(deadline: DeadlineAnswer): DeadlineAnswer {
  return { ...deadline, warnAt: null, missedAt: null, lateSeconds: null };
}

/** A limit is explained by the calendar that gave it its end, also where days have changed since. */
function deadlineOf(clock: Clock, ctx: Context, moves: readonly RecordedMove[]): DeadlineAnswer {
  const calendar = ctx.calendars.find(clock.calendarVersion)?.calendar ?? ctx.calendar;
  const { reason, countedFrom, segments } = explained(clock, calendar, moves.length > 0);
  return {
    id: clock.id,
    kind: clock.kind,
    epoch: clock.epoch,
    taskId: clock.taskId,
    level: clock.level,
    unit: unitOfWork(ctx, clock.unitId, clock.stoppedAt),
    state: clock.state,
    startedAt: iso(clock.startedAt),
    limit: clock.limit,
    dueAt: iso(clock.dueAt),
    reason,
    calendarVersion: clock.calendarVersion,
    countedFrom: iso(countedFrom),
    segments: segments.map(presentSegment),
    moves: moves.map(presentMove),
    warnAt: clock.state === 'RUNNING' ? iso(clock.warnAt) : null,
    stoppedAt: iso(clock.stoppedAt),
    missedAt: iso(clock.missedAt),
    lateSeconds: clock.lateSeconds,
    remaining: clock.state === 'RUNNING' ? remainingOfLimit(ctx, clock) : null,
  };
}

function presentMove({ at, facts }: RecordedMove): DeadlineMoveAnswer {
  const { fromVersion, toVersion } = facts;
  return { at: iso(at), formerDueAt: iso(facts.formerDueAt), dueAt: iso(facts.dueAt), fromVersion, toVersion };
}

interface Explained extends Pick<DueExplanation, 'segments'> {
  readonly reason: DueReason;
  readonly countedFrom: number | null;
}

const NAMED: Readonly<Partial<Record<ClockKind, DueReason>>> = { COMMITMENT: 'PROMISED', INSTRUCTION: 'INSTRUCTED' };

/** A limit that ran whole explains itself; after a pause, or where a person named the date, the stretch up to it is shown. */
function explained(clock: Clock, calendar: WorkCalendar, isMoved: boolean): Explained {
  const whole = explainDue(clock.startedAt, clock.limit, calendar);
  if (clock.dueAt === null) return { ...whole, reason: 'CALENDAR_YEAR_MISSING' };
  const named = NAMED[clock.kind];
  if (!named && whole.due.dueAt === clock.dueAt) return { ...whole, reason: 'LIMIT' };
  const reason = named ?? (isMoved ? 'MOVED' : 'RESUMED');
  return { reason, countedFrom: clock.startedAt, segments: calendar.segments(clock.startedAt, clock.dueAt) };
}
