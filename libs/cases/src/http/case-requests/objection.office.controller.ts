import { Body, Post } from '@nestjs/common';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiCommand, Headers, Id, SignedInApi, type CommandHeaders } from '@zhuoluo/platform';
import { CaseRequestAnswer } from '../answers/case-request.answer.ts';
import { RequestCommands } from './request-commands.ts';
import { DecideObjectionRequest } from './request.requests.ts';

/** 专班办公室 a tier above the one that rejected the case, or the city’s leader: overturns the rejection, or upholds it. */
@SignedInApi('case-requests', 'objection-requests')
export class ObjectionOfficeController {
  constructor(private readonly commands: RequestCommands) {}

  @Post(':id/decide')
  @ApiCommand(
    '撤销或者维持不予受理: the office dispatches the case after all, or the rejection is final',
    CaseRequestAnswer,
  )
  decide(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: DecideObjectionRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'decide-objection', requestId: id, ...body });
  }
}
