import { ApiSchema, PickType } from '@nestjs/swagger';
import { PageAnswer, Shown } from '@zhuoluo/platform';
import { CaseRequestAnswer } from '../../answers/case-request.answer.ts';
import { TaskCase } from '../../tasks/list-tasks/list-tasks.answer.ts';

const LISTED = [
  'id',
  'requestNo',
  'caseId',
  'version',
  'kind',
  'state',
  'taskId',
  'unit',
  'askedAt',
  'basis',
  'appeal',
  'toLevel',
  'reason',
  'until',
  'grantedUntil',
  'deciderRole',
  'proposedUnit',
  'deciderUnit',
  'dueAt',
  'dueReason',
  'remaining',
  'decidedAt',
  'assignedUnit',
  'endedAt',
] as const;

/** What a list shows of a request: all but `case` is in `CaseRequest` too. */
@ApiSchema({ name: 'CaseRequestListItem' })
export class CaseRequestListItem extends PickType(CaseRequestAnswer, LISTED) {
  @Shown.one(() => TaskCase) case!: TaskCase;
}

@ApiSchema({ name: 'CaseRequestPage' })
export class CaseRequestPage extends PageAnswer {
  @Shown.list(() => CaseRequestListItem) items!: CaseRequestListItem[];
}
