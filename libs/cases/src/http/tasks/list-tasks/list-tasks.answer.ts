import { ApiSchema, PickType } from '@nestjs/swagger';
import { COLOURS, URGENCIES, type Category, type Colour, type Urgency } from '@zhuoluo/kernel';
import { Shown, PageAnswer } from '@zhuoluo/platform';
import { PartyRef } from '@zhuoluo/directory/http';
import { TaskAnswer } from '../../answers/task.answer.ts';

/** What a desk needs to know of the case behind a task. */
@ApiSchema({ name: 'TaskCase' })
export class TaskCase {
  @Shown.uuid() id!: string;
  @Shown.text() caseNo!: string;
  @Shown.text() title!: string;
  @Shown.text() category!: Category;
  @Shown.oneOf('Urgency', URGENCIES) urgency!: Urgency;
  @Shown.oneOf('Colour', COLOURS, { nullable: true }) colour!: Colour | null;
  @Shown.one(() => PartyRef) party!: PartyRef;
}

const LISTED = [
  'id',
  'taskNo',
  'caseId',
  'version',
  'state',
  'level',
  'role',
  'unit',
  'dispatchedAt',
  'claimDueAt',
  'claimedAt',
  'claimMode',
  'dueAt',
  'dueReason',
  'originalDueAt',
  'overdue',
  'daysLate',
  'submittedAt',
  'reworks',
  'urges',
  'urgedAt',
  'endedAt',
  'remaining',
] as const;

/** What a list shows of a task: all but `case` is in `Task` too. */
@ApiSchema({ name: 'TaskListItem' })
export class TaskListItem extends PickType(TaskAnswer, LISTED) {
  @Shown.one(() => TaskCase) case!: TaskCase;
}

@ApiSchema({ name: 'TaskPage' })
export class TaskPage extends PageAnswer {
  @Shown.list(() => TaskListItem) items!: TaskListItem[];
}
