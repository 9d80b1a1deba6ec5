import { Body, Post } from '@nestjs/common';
import { ApiAcceptedResponse } from '@nestjs/swagger';
import { SupervisionOrderAnswer } from '../answers/supervision-order.answer.ts';
import { ApiCommand, Headers, type CommandHeaders, EmptyRequest, Id, SignedInApi } from '@zhuoluo/platform';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { OrderCommands } from './order-commands.ts';
import { AnswerRequest } from './order.requests.ts';

/** 主送单位: confirm receipt, answer. */
@SignedInApi('supervision-orders', 'supervision-orders')
export class OrderDepartmentController {
  constructor(private readonly commands: OrderCommands) {}

  @Post(':id/receive')
  @ApiCommand('送达签收: the unit has the order', SupervisionOrderAnswer)
  receive(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() _body: EmptyRequest,
    @Headers() headers: CommandHeaders,
  ) {
    return this.commands.run(id, viewer, headers, { type: 'receive', orderId: id });
  }

  @Post(':id/answer')
  @ApiCommand(
    '反馈: stops the order’s clock while the supervision office weighs it; an officer’s call stores a draft',
    SupervisionOrderAnswer,
  )
  @ApiAcceptedResponse({
    type: SupervisionOrderAnswer,
    description: 'The text is stored as a draft that waits for the head.',
  })
  answer(
    @Id() id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: AnswerRequest,
    @Headers() headers: CommandHeaders,
  ) {
    const asked = { type: 'answer' as const, orderId: id, ...body };
    return this.commands.run(id, viewer, headers, asked, ({ state }) => (state === 'ISSUED' ? 202 : 200));
  }
}
