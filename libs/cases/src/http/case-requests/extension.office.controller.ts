import { Body, Post } from '@nestjs/common';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiCommand, Headers, Id, SignedInApi, type CommandHeaders } from '@zhuoluo/platform';
import { CaseRequestAnswer } from '../answers/case-request.answer.ts';
import { RequestCommands } from './request-commands.ts';
import { DecideExtensionRequest } from './request.requests.ts';

/** 专班办公室, the second time a leader: grants the date, an earlier one, or none. */
@SignedInApi('case-requests', 'extension-requests')
export class ExtensionOfficeController {
  constructor(private readonly commands: RequestCommands) {}

  @Post(':id/decide')
  @ApiCommand('同意或者不同意延期: to the date asked for or an earlier one, or not, with a reason', CaseRequestAnswer)
  decide(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: DecideExtensionRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'decide-extension', requestId: id, ...body });
  }
}
