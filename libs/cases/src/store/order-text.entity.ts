import { EntitySchema } from 'typeorm';
import { bytes, type Columns, key, tableOf, text, uuid } from '@zhuoluo/database';

/** What an order said when it was issued, and for ever (rules.md §116). */
export interface OrderTextRow {
  readonly orderId: string;
  /** An `OrderText` as JSON, letter for letter. */
  readonly text: string;
  /** SHA-256 over `text`; the event of the issue bears it too. */
  readonly sha256: Buffer;
}

export const OrderTextEntity = new EntitySchema<OrderTextRow>({
  name: 'order_text',
  columns: { orderId: key(uuid), text, sha256: bytes } satisfies Columns<OrderTextRow>,
});

/** A table of its own: a case is read often, the text of its orders seldom. */
export const ORDER_TEXT = tableOf(OrderTextEntity);
