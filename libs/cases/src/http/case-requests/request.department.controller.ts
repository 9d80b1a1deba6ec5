import { Body, Post } from '@nestjs/common';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiCommand, EmptyRequest, Headers, Id, SignedInApi, type CommandHeaders } from '@zhuoluo/platform';
import { CaseRequestAnswer } from '../answers/case-request.answer.ts';
import { RequestCommands } from './request-commands.ts';

/** Who asked: takes it back. */
@SignedInApi('case-requests', 'case-requests')
export class RequestDepartmentController {
  constructor(private readonly commands: RequestCommands) {}

  @Post(':id/withdraw')
  @ApiCommand('撤回申请: the task is as it was before', CaseRequestAnswer)
  withdraw(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() _body: EmptyRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'withdraw-request', requestId: id });
  }
}
