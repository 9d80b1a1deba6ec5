import { Body, Post } from '@nestjs/common';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { ApiCommand, Headers, Id, SignedInApi, type CommandHeaders } from '@zhuoluo/platform';
import { CaseRequestAnswer } from '../answers/case-request.answer.ts';
import { RequestCommands } from './request-commands.ts';
import { DecideRatingDisputeRequest } from './request.requests.ts';

/** 督查办: confirms that a rating is not reasonable, or denies it. */
@SignedInApi('case-requests', 'rating-disputes')
export class RatingDisputeSupervisionController {
  constructor(private readonly commands: RequestCommands) {}

  @Post(':id/decide')
  @ApiCommand(
    '确认或者不予确认评价不合理: the case is closed next, or done once more, with a reason',
    CaseRequestAnswer,
  )
  decide(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: DecideRatingDisputeRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'decide-rating-dispute', requestId: id, ...body });
  }
}
