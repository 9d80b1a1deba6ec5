import { Injectable } from '@nestjs/common';
import { InjectPool, type Pool } from '@zhuoluo/database';
import { asPaper, orderDocument, type OrderDocument, type OrderText } from '../../rules/supervision-order/document.ts';
import { hashOfText, readOrderText } from '../../store/order-texts.ts';
import { Reading } from '../access/reading.ts';

/** Printed where the kept text is not what was issued. */
const TAMPERED = '正文与签发时的校验值不符';

/** Orders as papers: a draft in the words of today, an issued one in those of its issue (rules.md §116). */
@Injectable()
export class OrderPapers {
  constructor(
    private readonly reading: Reading,
    @InjectPool() private readonly pool: Pool,
  ) {}

  async of(caseId: string, orderId: string): Promise<OrderDocument> {
    const { case: c, context } = await this.reading.case(caseId);
    const order = c.orders.find((one) => one.id === orderId)!;
    const kept = order.issuedAt === null ? null : await readOrderText(this.pool, orderId);
    if (kept === null) return orderDocument(c, order, context.directory, context.calendar, context.policy);
    const paper = asPaper(order, JSON.parse(kept.text) as OrderText, kept.sha256.toString('hex'));
    return kept.sha256.equals(hashOfText(kept.text)) ? paper : { ...paper, mark: TAMPERED };
  }
}
