import { Body, Post } from '@nestjs/common';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiCommand, Headers, Id, SignedInApi, type CommandHeaders } from '@zhuoluo/platform';
import { CaseRequestAnswer } from '../answers/case-request.answer.ts';
import { RequestCommands } from './request-commands.ts';
import { DecideEscalationRequest } from './request.requests.ts';

/** 专班办公室 of the level that is asked: takes the case, or leaves it where it is. */
@SignedInApi('case-requests', 'escalation-requests')
export class EscalationOfficeController {
  constructor(private readonly commands: RequestCommands) {}

  @Post(':id/decide')
  @ApiCommand('同意或者不同意提请: the case rises by its route, or stays, with a reason', CaseRequestAnswer)
  decide(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: DecideEscalationRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'decide-escalation', requestId: id, ...body });
  }
}
