import { Body, Post } from '@nestjs/common';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiCommand, Headers, Id, SignedInApi, type Answered, type CommandHeaders } from '@zhuoluo/platform';
import { CaseAccess } from '../access/case-access.ts';
import { CaseAnswer } from '../answers/case.answer.ts';
import { presentCase } from '../answers/present-case.ts';
import { CommandRunner } from '../command-runner.ts';
import { ObjectRequest } from './request.requests.ts';

/** 异议: an enterprise, or who acts for it, asks the tier above to overturn a rejection. */
@SignedInApi('cases', 'cases')
export class ObjectionCaseController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: CaseAccess,
  ) {}

  @Post(':id/object')
  @ApiCommand(
    '异议: the enterprise, its liaison or the filer objects to the rejection; one tier up decides',
    CaseAnswer,
  )
  async object(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: ObjectRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<CaseAnswer>> {
    const seen = await this.access.caseOf(viewer.scope, id);
    return this.commands.run(viewer, seen, headers, { type: 'object', ...body }, { show: presentCase });
  }
}
