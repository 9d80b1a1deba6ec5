import { ApiSchema, PickType } from '@nestjs/swagger';
import { URGENCIES, type Urgency } from '@zhuoluo/kernel';
import { Shown, PageAnswer } from '@zhuoluo/platform';
import { PartyRef } from '@zhuoluo/directory/http';
import { SupervisionOrderAnswer } from '../../answers/supervision-order.answer.ts';

@ApiSchema({ name: 'OrderCase' })
export class OrderCase {
  @Shown.uuid() id!: string;
  @Shown.text() caseNo!: string;
  @Shown.text() title!: string;
  @Shown.oneOf('Urgency', URGENCIES) urgency!: Urgency;
  @Shown.one(() => PartyRef) party!: PartyRef;
}

const LISTED = [
  'id',
  'docNumber',
  'version',
  'colour',
  'state',
  'reason',
  'caseId',
  'taskId',
  'level',
  'unit',
  'office',
  'clockKind',
  'step',
  'dueAt',
  'draftedAt',
  'issuedAt',
  'signer',
  'rectifyDueAt',
  'dueReason',
  'receivedAt',
  'answeredAt',
  'points',
  'endedAt',
  'remaining',
] as const;

/** What a list shows of an order: all but `case` is in `SupervisionOrder` too. */
@ApiSchema({ name: 'SupervisionOrderListItem' })
export class SupervisionOrderListItem extends PickType(SupervisionOrderAnswer, LISTED) {
  @Shown.one(() => OrderCase) case!: OrderCase;
}

@ApiSchema({ name: 'SupervisionOrderPage' })
export class SupervisionOrderPage extends PageAnswer {
  @Shown.list(() => SupervisionOrderListItem) items!: SupervisionOrderListItem[];
}
