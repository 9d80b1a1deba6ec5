import type { TableCheck } from '../record.ts';

interface Counted {
  readonly id: string;
  readonly state: string;
  readonly counts: string;
  readonly items: string;
  readonly pending: number;
}

/** The counts of an operation are those of its items, and one that is done left none pending. */
export const operations: TableCheck = {
  name: 'operations',
  title: '批量办理的计数与逐项结果一致，办完的没有遗漏',
  async *faults(tx) {
    const { rows } = await tx.query<Counted>(`
      SELECT o.id, o.state, concat_ws('/', o.done, o.failed, o.skipped, o.total) AS counts, i.counts AS items, i.pending
      FROM operation o, LATERAL (
        SELECT concat_ws('/', count(*) FILTER (WHERE state = 'DONE'), count(*) FILTER (WHERE state = 'FAILED'),
            count(*) FILTER (WHERE state = 'SKIPPED'), count(*)) AS counts,
          count(*) FILTER (WHERE state = 'PENDING') AS pending
        FROM operation_item WHERE operation_id = o.id) i
      WHERE concat_ws('/', o.done, o.failed, o.skipped, o.total) <> i.counts OR (o.state = 'DONE' AND i.pending > 0)
      ORDER BY o.id`);
    for (const { id, counts, items, state, pending } of rows) {
      if (counts !== items) yield { subject: id, what: `done/failed/skipped/all is ${counts}, its items say ${items}` };
      if (state === 'DONE' && pending > 0) yield { subject: id, what: `done, and ${pending} items are pending` };
    }
  },
};
