import { Body, Post } from '@nestjs/common';
import { ApiAcceptedResponse } from '@nestjs/swagger';
import type { Case } from '../../rules/case/case.ts';
import type { Task } from '../../rules/case/task.ts';
import { presentTask } from '../answers/present-task.ts';
import { TaskAnswer } from '../answers/task.answer.ts';
import {
  ApiCommand,
  Headers,
  type CommandHeaders,
  type Answered,
  EmptyRequest,
  Id,
  SignedInApi,
} from '@zhuoluo/platform';
import { CommandRunner, type Asked, type Shape } from '../command-runner.ts';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { CaseAccess } from '../access/case-access.ts';
import { IN_HAND, isAmong } from '../../rules/case/states.ts';
import { ProgressRequest, ReturnRequest, SubmitRequest } from './task.requests.ts';

/** 承办单位: claim, report, submit, return. */
@SignedInApi('tasks', 'tasks')
export class TaskDepartmentController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: CaseAccess,
  ) {}

  @Post(':id/claim')
  @ApiCommand('签收: the unit takes the task', TaskAnswer)
  claim(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() _body: EmptyRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'claim', taskId: id });
  }

  @Post(':id/progress')
  @ApiCommand('进展反馈', TaskAnswer)
  progress(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: ProgressRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'progress', taskId: id, ...body });
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
    return this.#run(id, viewer, headers, asked, (task) => (isAmong(IN_HAND, task.state) ? 202 : 200));
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
    return this.#run(id, viewer, headers, asked, (task) => (task.state === 'PENDING_CLAIM' ? 202 : 200));
  }

  async #run(
    id: string,
    viewer: Viewer,
    headers: CommandHeaders,
    asked: Asked,
    status: (task: Task) => number = () => 200,
  ): Promise<Answered<TaskAnswer>> {
    const seen = await this.access.caseOfTask(viewer.scope, id);
    const shape: Shape<TaskAnswer> = {
      show: (c, viewing) => presentTask(c, taskOf(c, id), viewing),
      status: (c) => status(taskOf(c, id)),
    };
    return this.commands.run(viewer, seen, headers, asked, shape);
  }
}

function taskOf(c: Case, id: string): Task {
  return c.tasks.find((task) => task.id === id)!;
}
