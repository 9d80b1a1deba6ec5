import { Module } from '@nestjs/common';
import { CountTasksQuery } from './count-tasks.query.ts';
import { ListTasksQuery } from './list-tasks/list-tasks.query.ts';
import { TaskCommands } from './task-commands.ts';
import { TaskDepartmentController } from './task.department.controller.ts';
import { TaskReaderController } from './task.reader.controller.ts';
import { TaskResumingController } from './task.resuming.controller.ts';
import { TaskUrgingController } from './task.urging.controller.ts';

@Module({
  controllers: [TaskReaderController, TaskDepartmentController, TaskResumingController, TaskUrgingController],
  providers: [ListTasksQuery, CountTasksQuery, TaskCommands],
})
export class TasksModule {}
