import { ApiSchema } from '@nestjs/swagger';
import { Shown, PageAnswer } from '@zhuoluo/platform';
import { OrderRef } from '../../answers/supervision-order.answer.ts';
import { TimelineEntry } from '../../cases/timeline/timeline.answer.ts';

/** One entry of its case's history that concerns an order. */
@ApiSchema({ name: 'OrderHistoryEntry' })
export class OrderHistoryEntry extends TimelineEntry {
  @Shown.one(() => OrderRef, {
    nullable: true,
    description: 'The order that grew from this one, where the entry says so; null where it is about this one itself.',
  })
  grewInto!: OrderRef | null;
}

@ApiSchema({ name: 'OrderHistory' })
export class OrderHistory extends PageAnswer {
  @Shown.list(() => OrderHistoryEntry) items!: OrderHistoryEntry[];
}
