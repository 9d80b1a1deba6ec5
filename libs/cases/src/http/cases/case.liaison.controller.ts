import { Body, Post } from '@nestjs/common';
import { CaseAnswer } from '../answers/case.answer.ts';
import { presentCase } from '../answers/present-case.ts';
import {
  ApiCommand,
  ApiCreation,
  Headers,
  type CommandHeaders,
  type Answered,
  Id,
  SignedInApi,
} from '@zhuoluo/platform';
import { CommandRunner } from '../command-runner.ts';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { CaseAccess } from '../access/case-access.ts';
import { FileCaseHandler } from './file-case/file-case.handler.ts';
import { FileCaseRequest } from './file-case/file-case.request.ts';
import { EscalateRequest, SolveOnSiteRequest } from './case.requests.ts';

/** 联系干部 and all others who file: file, solve on site, hand on. */
@SignedInApi('cases', 'cases')
export class CaseLiaisonController {
  constructor(
    private readonly fileHandler: FileCaseHandler,
    private readonly commands: CommandRunner,
    private readonly access: CaseAccess,
  ) {}

  @Post()
  @ApiCreation('建单: file a case', CaseAnswer)
  file(
    @CurrentViewer() viewer: Viewer,
    @Body() body: FileCaseRequest,
    @Headers() headers: CommandHeaders,
  ): Promise<Answered<CaseAnswer>> {
    return this.fileHandler.file(viewer, body, headers);
  }

  @Post(':id/solve-on-site')
  @ApiCommand('现场解决: the liaison’s own unit has solved it', CaseAnswer)
  async solveOnSite(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: SolveOnSiteRequest,
    @Headers() headers: CommandHeaders,
  ) {
    const seen = await this.access.caseOf(viewer.scope, id);
    return this.commands.run(viewer, seen, headers, { type: 'solve-on-site', ...body }, { show: presentCase });
  }

  @Post(':id/escalate')
  @ApiCommand('上报: hand the case on to its dispatching office', CaseAnswer)
  async escalate(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: EscalateRequest,
    @Headers() headers: CommandHeaders,
  ) {
    const seen = await this.access.caseOf(viewer.scope, id);
    return this.commands.run(viewer, seen, headers, { type: 'escalate', ...body }, { show: presentCase });
  }
}
