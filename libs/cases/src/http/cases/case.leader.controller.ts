import { Body, Post } from '@nestjs/common';
import { CaseAnswer } from '../answers/case.answer.ts';
import { presentCase } from '../answers/present-case.ts';
import { ApiCommand, Headers, type CommandHeaders, type Answered, Id, SignedInApi } from '@zhuoluo/platform';
import { CommandRunner } from '../command-runner.ts';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { CaseAccess } from '../access/case-access.ts';
import { InstructRequest } from './case.requests.ts';

/** 领导: what leaders demand in the cases that they see. */
@SignedInApi('cases', 'cases')
export class CaseLeaderController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: CaseAccess,
  ) {}

  @Post(':id/instruct')
  @ApiCommand('领导批示, 提级督办: demand something, of a unit and by a date; take the case up', CaseAnswer)
  async instruct(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: InstructRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<CaseAnswer>> {
    const seen = await this.access.caseOf(viewer.scope, id);
    return this.commands.run(viewer, seen, headers, { type: 'instruct', ...body }, { show: presentCase });
  }
}
