import { Body, Post } from '@nestjs/common';
import { ApiAcceptedResponse } from '@nestjs/swagger';
import { TaskAnswer } from '../answers/task.answer.ts';
import { ApiCommand, Headers, type CommandHeaders, EmptyRequest, Id, SignedInApi } from '@zhuoluo/platform';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { IN_HAND, isAmong } from '../../rules/case/states.ts';
import { TaskCommands } from './task-commands.ts';
import { ExtendRequest, ProgressRequest, ReturnRequest, SubmitRequest, SuspendRequest } from './task.requests.ts';

/** 承办单位: claim, report, submit, return, ask for more time or that its limit stands still. */
@SignedInApi('tasks', 'tasks')
export class TaskDepartmentController {
  constructor(private readonly commands: TaskCommands) {}

  @Post(':id/claim')
  @ApiCommand('签收: the unit takes the task', TaskAnswer)
  claim(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() _body: EmptyRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'claim', taskId: id });
  }

  @Post(':id/progress')
  @ApiCommand('进展反馈', TaskAnswer)
  progress(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: ProgressRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'progress', taskId: id, ...body });
  }

  @Post(':id/submit')
  @ApiCommand('办结反馈: the head submits; an officer’s call stores a draft', TaskAnswer)
  @ApiAcceptedResponse({ type: TaskAnswer, description: 'Stored as a draft that waits for the head.' })
  submit(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: SubmitRequest,
    @Headers() headers: CommandHeaders,
  ) {
    const { enterpriseContact: contact, evidence = [], ...said } = body;
    const enterpriseContact = { at: contact.at ?? Date.now(), person: contact.person, opinion: contact.opinion };
    const asked = { type: 'submit' as const, taskId: id, ...said, enterpriseContact, evidence };
    return this.commands.run(id, viewer, headers, asked, (task) => (isAmong(IN_HAND, task.state) ? 202 : 200));
  }

  @Post(':id/return')
  @ApiCommand('退单: the head asks; an officer’s call stores a draft', TaskAnswer)
  @ApiAcceptedResponse({ type: TaskAnswer, description: 'Stored as a draft that waits for the head.' })
  return(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: ReturnRequest,
    @Headers() headers: CommandHeaders,
  ) {
    const asked = { type: 'return' as const, taskId: id, ...body };
    return this.commands.run(id, viewer, headers, asked, (task) => (task.state === 'PENDING_CLAIM' ? 202 : 200));
  }

  @Post(':id/extend')
  @ApiCommand('申请延期: the head asks; an officer’s call stores a draft', TaskAnswer)
  @ApiAcceptedResponse({ type: TaskAnswer, description: 'Stored as a draft that waits for the head.' })
  extend(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: ExtendRequest,
    @Headers() headers: CommandHeaders,
  ) {
    const asked = { type: 'extend' as const, taskId: id, ...body };
    return this.commands.run(id, viewer, headers, asked, (task) =>
      task.requestDraft?.kind === 'EXTENSION' ? 202 : 200,
    );
  }

  @Post(':id/suspend')
  @ApiCommand('申请挂起: the head of the lead asks; an officer’s call stores a draft', TaskAnswer)
  @ApiAcceptedResponse({ type: TaskAnswer, description: 'Stored as a draft that waits for the head.' })
  suspend(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: SuspendRequest,
    @Headers() headers: CommandHeaders,
  ) {
    const asked = { type: 'suspend' as const, taskId: id, ...body };
    return this.commands.run(id, viewer, headers, asked, (task) =>
      task.requestDraft?.kind === 'SUSPENSION' ? 202 : 200,
    );
  }
}
