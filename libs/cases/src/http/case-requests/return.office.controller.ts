import { Body, Post } from '@nestjs/common';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiCommand, Headers, Id, SignedInApi, type CommandHeaders } from '@zhuoluo/platform';
import { CaseRequestAnswer } from '../answers/case-request.answer.ts';
import { RequestCommands } from './request-commands.ts';
import { DecideReturnRequest } from './request.requests.ts';

/** 专班办公室: decides on returns, each kind of request having words of its own. */
@SignedInApi('case-requests', 'return-requests')
export class ReturnOfficeController {
  constructor(private readonly commands: RequestCommands) {}

  @Post(':id/decide')
  @ApiCommand('同意或者不同意退单: to another unit, or back to this one with a reason', CaseRequestAnswer)
  decide(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: DecideReturnRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'decide-return', requestId: id, ...body });
  }
}
