import { toIso, type Instant } from '@zhuoluo/kernel';
import type { TableCheck } from '../record.ts';

/** A poke is for a case that there is, and, where Temporal is, on its way (ARCHITECTURE.md, point 4). */
export const outbox: TableCheck = {
  name: 'outbox',
  title: '待传消息都指向存在的事项，没有久传不到的',
  async *faults(tx, { now, graceMs, withTemporal }) {
    const lost = await tx.query<{ caseId: string }>(`
      SELECT o.case_id AS "caseId" FROM outbox o LEFT JOIN "case" c ON c.id = o.case_id
      WHERE c.id IS NULL ORDER BY o.case_id`);
    for (const { caseId } of lost.rows) yield { subject: caseId, what: 'a poke for a case that is not there' };
    if (!withTemporal) return;
    const late = await tx.query<{ caseNo: string; queuedAt: Instant }>(
      `SELECT c.case_no AS "caseNo", o.queued_at AS "queuedAt" FROM outbox o JOIN "case" c ON c.id = o.case_id
      WHERE o.queued_at < $1::timestamptz ORDER BY o.queued_at, o.case_id`,
      [new Date(now - graceMs)],
    );
    for (const { caseNo, queuedAt } of late.rows)
      yield { subject: caseNo, what: `a poke has waited since ${toIso(queuedAt)}` };
  },
};
