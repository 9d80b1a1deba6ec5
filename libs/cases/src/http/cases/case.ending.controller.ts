import { Body, Post } from '@nestjs/common';
import { CaseAnswer } from '../answers/case.answer.ts';
import { presentCase } from '../answers/present-case.ts';
import { ApiCommand, Headers, type CommandHeaders, type Answered, Id, SignedInApi } from '@zhuoluo/platform';
import { CommandRunner, type Asked } from '../command-runner.ts';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { CaseAccess } from '../access/case-access.ts';
import { FalseClosureRequest, RejectRequest, ReopenRequest, WithdrawRequest } from './ending.requests.ts';

/** How a case ends otherwise than by 销号, and begins again after that. */
@SignedInApi('cases', 'cases')
export class CaseEndingController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: CaseAccess,
  ) {}

  @Post(':id/reject')
  @ApiCommand('不予受理: for one of six reasons, with where the enterprise turns instead', CaseAnswer)
  reject(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: RejectRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'reject', ...body });
  }

  @Post(':id/withdraw')
  @ApiCommand('撤回: the enterprise asks for it no longer; 12345 says who confirmed it', CaseAnswer)
  withdraw(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() { reason, confirmedBy: word }: WithdrawRequest,
    @Headers() headers: CommandHeaders,
  ) {
    const confirmation = word && { confirmedBy: { name: word.name, at: word.at ?? Date.now(), how: word.how } };
    return this.#run(id, viewer, headers, { type: 'withdraw', reason, ...confirmation });
  }

  @Post(':id/reopen')
  @ApiCommand('重开: what was struck off is not solved; its last lead has it again for half its limit', CaseAnswer)
  reopen(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: ReopenRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'reopen', ...body });
  }

  @Post(':id/false-closure')
  @ApiCommand(
    '虚假办结: the supervision office found it unsolved; it is reopened, and a red order is drawn',
    CaseAnswer,
  )
  findFalseClosure(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: FalseClosureRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'false-closure', ...body });
  }

  async #run(id: string, viewer: Viewer, headers: CommandHeaders, asked: Asked): Promise<Answered<CaseAnswer>> {
    const seen = await this.access.caseOf(viewer.scope, id);
    return this.commands.run(viewer, seen, headers, asked, { show: presentCase });
  }
}
