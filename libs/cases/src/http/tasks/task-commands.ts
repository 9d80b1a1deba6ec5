import { Injectable } from '@nestjs/common';
import type { Viewer } from '@zhuoluo/directory/http';
import type { Answered, CommandHeaders } from '@zhuoluo/platform';
import type { Case } from '../../rules/case/case.ts';
import type { Task } from '../../rules/case/task.ts';
import { CaseAccess } from '../access/case-access.ts';
import { presentTask } from '../answers/present-task.ts';
import type { TaskAnswer } from '../answers/task.answer.ts';
import { CommandRunner, type Asked, type Shape } from '../command-runner.ts';

/** Commands on a task, answered with the task as it now is. */
@Injectable()
export class TaskCommands {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: CaseAccess,
  ) {}

  async run(
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
