import {
  docNumber,
  numbersWanted,
  type Case,
  type CaseEvent,
  type Directory,
  type NumberRequest,
} from '@zhuoluo/domain';
import type { Tx } from '../database/transaction.ts';

interface Series {
  readonly officeId: string;
  readonly year: number;
  readonly wanted: NumberRequest[];
}

// Whoever needs several counters takes them in the same order, so that nobody waits in a circle.
const ALLOT = {
  name: 'allot-doc-numbers',
  text: `
    INSERT INTO doc_counter (office_id, year, last)
    SELECT office_id, year, wanted FROM unnest($1::uuid[], $2::int[], $3::int[]) AS s (office_id, year, wanted)
    ORDER BY office_id, year
    ON CONFLICT (office_id, year) DO UPDATE SET last = doc_counter.last + EXCLUDED.last
    RETURNING office_id AS "officeId", year, last`,
};

/**
 * Document numbers for the orders that events issued, by order id. Each office counts by itself, without gaps, in the Shanghai
 * year of issue; the counters stay locked until the commit, so this comes last (domain.md section 4).
 */
export async function allotDocNumbers(
  tx: Tx,
  changes: readonly { readonly after: Case; readonly events: readonly CaseEvent[] }[],
  directory: Directory,
): Promise<ReadonlyMap<string, string>> {
  const allSeries = seriesOf(changes.flatMap((change) => numbersWanted(change.after, change.events)));
  const numbers = new Map<string, string>();
  if (allSeries.size === 0) return numbers;
  const series = [...allSeries.values()];
  const { rows } = await tx.query<{ officeId: string; year: number; last: number }>({
    ...ALLOT,
    values: [series.map((s) => s.officeId), series.map((s) => s.year), series.map((s) => s.wanted.length)],
  });
  for (const { officeId, year, last } of rows) {
    const { wanted } = allSeries.get(`${officeId}/${year}`)!;
    const { docCode } = directory.region(directory.unit(officeId).regionId);
    wanted.forEach((order, index) =>
      numbers.set(order.orderId, docNumber(docCode, year, last - wanted.length + 1 + index)),
    );
  }
  return numbers;
}

function seriesOf(requests: readonly NumberRequest[]): Map<string, Series> {
  const series = new Map<string, Series>();
  for (const request of requests) {
    const { officeId, year } = request;
    const known = series.get(`${officeId}/${year}`);
    if (known) known.wanted.push(request);
    else series.set(`${officeId}/${year}`, { officeId, year, wanted: [request] });
  }
  return series;
}
