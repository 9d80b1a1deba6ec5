import { Body, Post } from '@nestjs/common';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiCommand, Headers, Id, SignedInApi, type CommandHeaders } from '@zhuoluo/platform';
import { CaseRequestAnswer } from '../answers/case-request.answer.ts';
import { RequestCommands } from './request-commands.ts';
import { DecideSuspensionRequest } from './request.requests.ts';

/** 专班办公室, of a long one a leader: lets the limit stand still, or not. */
@SignedInApi('case-requests', 'suspension-requests')
export class SuspensionOfficeController {
  constructor(private readonly commands: RequestCommands) {}

  @Post(':id/decide')
  @ApiCommand('同意或者不同意挂起: until the day asked for, or not, with a reason', CaseRequestAnswer)
  decide(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: DecideSuspensionRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'decide-suspension', requestId: id, ...body });
  }
}
