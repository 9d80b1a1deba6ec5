import { Injectable } from '@nestjs/common';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { CaseEscalationActivities } from '@zhuoluo/workflows/messages';
import type { Span } from '@opentelemetry/api';
import { traced } from '@zhuoluo/platform';
import { Database } from '../database.ts';
import { WorkerMetrics } from '../telemetry/worker.metrics.ts';

/** The one local activity: a case's transaction, by the clock instead of a person. */
@Injectable()
export class AdvanceCaseActivity {
  constructor(
    private readonly database: Database,
    private readonly metrics: WorkerMetrics,
  ) {}

  readonly activities: CaseEscalationActivities = {
    advanceCase: (caseId, trace) =>
      traced('advance case', { parent: trace, attributes: { 'zhuoluo.case.id': caseId } }, (span) =>
        this.#advance(caseId, span),
      ),
  };

  async #advance(caseId: string, span: Span): Promise<number | null> {
    const result = await this.#look(caseId);
    this.metrics.advances.inc({ outcome: result.kind });
    if (result.kind === 'absent') return null;
    if (result.kind === 'busy') throw busy();
    this.metrics.orders('workflow', result.events, result.lateMs);
    for (const { type } of result.events) span.addEvent(type);
    const { next } = result;
    if (!next) return null;
    const putOffMs = await this.database.wakeTimes.putOff([next.at]);
    return next.inMs + putOffMs(next.at);
  }

  async #look(caseId: string) {
    try {
      return await this.database.advancing.advanceOne(caseId);
    } catch (error) {
      this.metrics.advances.inc({ outcome: 'failed' });
      throw error;
    }
  }
}

/** Somebody acts on the case at this moment, and brings it to now in doing so: no fault, and worth no log line. */
function busy(): ApplicationFailure {
  return ApplicationFailure.create({
    message: 'another transaction holds the case',
    type: 'CaseBusy',
    category: ApplicationFailureCategory.BENIGN,
  });
}
