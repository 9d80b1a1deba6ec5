import { Body, Post } from '@nestjs/common';
import { SupervisionOrderAnswer } from '../answers/supervision-order.answer.ts';
import { ApiCommand, Headers, type CommandHeaders, EmptyRequest, Id, SignedInApi } from '@zhuoluo/platform';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { OrderCommands } from './order-commands.ts';
import {
  AcceptAnswerRequest,
  RejectAnswerRequest,
  ResubmitRequest,
  RevokeRequest,
  SendBackRequest,
} from './order.requests.ts';

/** 督查办 and the signers: sign, weigh answers, revoke. */
@SignedInApi('supervision-orders', 'supervision-orders')
export class OrderSupervisionController {
  constructor(private readonly commands: OrderCommands) {}

  @Post(':id/sign')
  @ApiCommand('签发: by the signatory, or a person authorised to sign for them', SupervisionOrderAnswer)
  sign(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() _body: EmptyRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'sign', orderId: id });
  }

  @Post(':id/send-back')
  @ApiCommand('退回修改: the signer asks for other 办理要求; what the draft waits for runs on', SupervisionOrderAnswer)
  sendBack(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: SendBackRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'send-back', orderId: id, ...body });
  }

  @Post(':id/resubmit')
  @ApiCommand(
    '重新报签: the office changes 办理要求 alone, and the draft is before its signer again',
    SupervisionOrderAnswer,
  )
  resubmit(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: ResubmitRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'resubmit', orderId: id, ...body });
  }

  @Post(':id/accept-answer')
  @ApiCommand('采纳反馈: while the matter is not handed in, with a promised date', SupervisionOrderAnswer)
  acceptAnswer(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AcceptAnswerRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'accept-answer', orderId: id, ...body });
  }

  @Post(':id/reject-answer')
  @ApiCommand('退回反馈: draws the next colour at once', SupervisionOrderAnswer)
  rejectAnswer(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: RejectAnswerRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'reject-answer', orderId: id, ...body });
  }

  @Post(':id/revoke')
  @ApiCommand('撤销: a wrong order keeps its number; each that grew from it is revoked with it', SupervisionOrderAnswer)
  revoke(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: RevokeRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'revoke', orderId: id, ...body });
  }
}
