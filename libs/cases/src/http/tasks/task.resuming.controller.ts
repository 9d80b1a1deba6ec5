import { Body, Post } from '@nestjs/common';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiCommand, EmptyRequest, Headers, Id, SignedInApi, type CommandHeaders } from '@zhuoluo/platform';
import { TaskAnswer } from '../answers/task.answer.ts';
import { TaskCommands } from './task-commands.ts';

/** 承办单位、专班办公室: what was suspended goes on before its day. */
@SignedInApi('tasks', 'tasks')
export class TaskResumingController {
  constructor(private readonly commands: TaskCommands) {}

  @Post(':id/resume')
  @ApiCommand('恢复办理: the limit goes on with what was left', TaskAnswer)
  resume(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() _body: EmptyRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'resume', taskId: id });
  }
}
