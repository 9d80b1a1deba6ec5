import { Body, Post } from '@nestjs/common';
import { CaseAnswer } from '../answers/case.answer.ts';
import { presentCase } from '../answers/present-case.ts';
import { ApiCommand, Headers, type CommandHeaders, type Answered, Id, SignedInApi } from '@zhuoluo/platform';
import { CommandRunner, type Asked } from '../command-runner.ts';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { CaseAccess } from '../access/case-access.ts';
import { AmendRequest, SupplementRequest } from './wording.requests.ts';

/** What a case says, in the words of those who filed it, are asked about it, or take it in. */
@SignedInApi('cases', 'cases')
export class CaseWordingController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: CaseAccess,
  ) {}

  @Post(':id/amend')
  @ApiCommand('修改: let it say otherwise, until it is first dispatched; what it said stays in the history', CaseAnswer)
  amend(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AmendRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'amend', ...body });
  }

  @Post(':id/supplement')
  @ApiCommand('补充: add to what it says, once units work on it; they are told', CaseAnswer)
  supplement(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: SupplementRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'supplement', ...body });
  }

  async #run(id: string, viewer: Viewer, headers: CommandHeaders, asked: Asked): Promise<Answered<CaseAnswer>> {
    const seen = await this.access.caseOf(viewer.scope, id);
    return this.commands.run(viewer, seen, headers, asked, { show: presentCase });
  }
}
