import { LEVELS, TASK_ROLES, TASK_STATES, type Level, type TaskRole, type TaskState } from '@zhuoluo/kernel';
import { EnumListField, FlagField, InstantField, LineField, UuidField, PageRequest } from '@zhuoluo/platform';

/** Filters of the task list; those given must all hold. Earliest due first. */
export class ListTasksRequest extends PageRequest {
  @EnumListField('TaskState', TASK_STATES, { optional: true }) state?: TaskState[];
  @EnumListField('TaskRole', TASK_ROLES, { optional: true }) role?: TaskRole[];
  @EnumListField('Level', LEVELS, { optional: true }) level?: Level[];
  @UuidField({ optional: true }) unitId?: string;
  @UuidField({ optional: true }) caseId?: string;
  @LineField({ max: 40, optional: true, description: 'The whole number, in letters of any case and width.' })
  taskNo?: string;
  @InstantField({ optional: true, description: 'Exclusive.' }) dueBefore?: number;
  @FlagField({ optional: true, description: 'Past its due date and still with the unit; false: all others.' })
  overdue?: boolean;
  @FlagField({
    optional: true,
    description: 'Still with the unit or under review; true if not given, unless state, caseId or taskNo is.',
  })
  open?: boolean;
}
