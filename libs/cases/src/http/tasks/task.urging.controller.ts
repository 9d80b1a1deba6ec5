import { Body, Post } from '@nestjs/common';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiCommand, Headers, Id, SignedInApi, type CommandHeaders } from '@zhuoluo/platform';
import { TaskAnswer } from '../answers/task.answer.ts';
import { TaskCommands } from './task-commands.ts';
import { UrgeRequest } from './task.requests.ts';

/** 督查办、专班办公室、领导、联系干部: remind a unit of a task without an order. */
@SignedInApi('tasks', 'tasks')
export class TaskUrgingController {
  constructor(private readonly commands: TaskCommands) {}

  @Post(':id/urge')
  @ApiCommand('催办: once a task and day; counted, no order', TaskAnswer)
  urge(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: UrgeRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'urge', taskId: id, ...body });
  }
}
