import { Body, Post } from '@nestjs/common';
import { CaseAnswer } from '../answers/case.answer.ts';
import { presentCase } from '../answers/present-case.ts';
import { ApiCommand, Headers, type CommandHeaders, type Answered, Id, SignedInApi } from '@zhuoluo/platform';
import { CommandRunner, type Asked } from '../command-runner.ts';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { CaseAccess } from '../access/case-access.ts';
import {
  AcceptRequest,
  CloseRequest,
  DeEscalateRequest,
  DispatchRequest,
  FollowUpRequest,
  ReviewRequest,
  VerifyRequest,
} from './case.requests.ts';

/** 专班办公室: take in, dispatch, review, close; and follow up, which the hotline and the enterprise do as well. */
@SignedInApi('cases', 'cases')
export class CaseOfficeController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: CaseAccess,
  ) {}

  @Post(':id/accept')
  @ApiCommand('受理: take the case in', CaseAnswer)
  accept(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AcceptRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'accept', ...body });
  }

  @Post(':id/dispatch')
  @ApiCommand('交办: one lead unit, its co-units', CaseAnswer)
  dispatch(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: DispatchRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'dispatch', ...body, coUnits: body.coUnits ?? [] });
  }

  @Post(':id/de-escalate')
  @ApiCommand('定调交办: rule, and send the case to a unit below', CaseAnswer)
  deEscalate(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: DeEscalateRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'de-escalate', ...body });
  }

  @Post(':id/review')
  @ApiCommand('审核: accept the result, or send it back with a reason', CaseAnswer)
  review(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: ReviewRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'review', ...body });
  }

  @Post(':id/follow-up')
  @ApiCommand('回访: what the enterprise says of it', CaseAnswer)
  followUp(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: FollowUpRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'follow-up', ...body });
  }

  @Post(':id/verify')
  @ApiCommand(
    '核实: a bad rating is reasonable, or is laid before the supervision office with an explanation',
    CaseAnswer,
  )
  verify(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: VerifyRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'verify', ...body });
  }

  @Post(':id/close')
  @ApiCommand('销号: strike the case off; a red or CITY case takes a second hand', CaseAnswer)
  close(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: CloseRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.#run(id, viewer, headers, { type: 'close', ...body });
  }

  async #run(id: string, viewer: Viewer, headers: CommandHeaders, asked: Asked): Promise<Answered<CaseAnswer>> {
    const seen = await this.access.caseOf(viewer.scope, id);
    return this.commands.run(viewer, seen, headers, asked, { show: presentCase });
  }
}
