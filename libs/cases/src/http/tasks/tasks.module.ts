import { Module } from '@nestjs/common';
import { CountTasksQuery } from './count-tasks.query.ts';
import { ListTasksQuery } from './list-tasks/list-tasks.query.ts';
import { TaskDepartmentController } from './task.department.controller.ts';
import { TaskReaderController } from './task.reader.controller.ts';

@Module({
  controllers: [TaskReaderController, TaskDepartmentController],
  providers: [ListTasksQuery, CountTasksQuery],
})
export class TasksModule {}
