import { Body, Post } from '@nestjs/common';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiCommand, Headers, Id, SignedInApi, type Answered, type CommandHeaders } from '@zhuoluo/platform';
import { CaseAccess } from '../access/case-access.ts';
import { CaseAnswer } from '../answers/case.answer.ts';
import { presentCase } from '../answers/present-case.ts';
import { CommandRunner } from '../command-runner.ts';
import { OrderRequest } from './supervision.requests.ts';

/** 督查办: what it orders by itself, before any limit is missed. */
@SignedInApi('cases', 'cases')
export class CaseSupervisionController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: CaseAccess,
  ) {}

  @Post(':id/order')
  @ApiCommand('直接出单: order the unit of a task, or of the stage, in a colour harsher than what is open', CaseAnswer)
  async order(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() { taskId, ...said }: OrderRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<CaseAnswer>> {
    const seen = await this.access.caseOf(viewer.scope, id);
    const asked = { type: 'order', ...said, ...(taskId && { onTask: taskId }) } as const;
    return this.commands.run(viewer, seen, headers, asked, { show: presentCase });
  }
}
