import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from '@zhuoluo/database';
import { spreadOf, type Spread } from './machine.ts';

export interface StormOrders {
  /** From the beginning of the due second to an order's issue. */
  readonly latenessMs: Spread;
  readonly early: number;
  readonly doubled: number;
  readonly missing: number;
  /** Orders issued after one whose limit passed later, and the most by which it did: lanes do not wait for each other. */
  readonly overtaken: { readonly orders: number; readonly mostMs: number };
  /** Orders numbered after one of the same office whose limit passed later. */
  readonly misnumbered: number;
  readonly ordersPerSecond: number;
}

interface Issued {
  readonly dueAt: Instant;
  readonly issuedAt: Instant;
  readonly officeId: string;
  /** Within the office's series. */
  readonly number: number;
  /** Orders of the same step. */
  readonly calls: number;
}

/** Orders of the cases opened within a second. */
const ISSUED = `
  FROM supervision_order o JOIN "case" c ON c.id = o.case_id
  WHERE c.opened_at >= $1 AND c.opened_at < $2 AND o.issued_at IS NOT NULL`;

const secondFrom = (instant: Instant): [Date, Date] => [new Date(instant), new Date(instant + 1000)];

/** How many orders have been issued in all: asked again and again while a storm lasts, so it must cost PostgreSQL nothing. */
export async function issuedSoFar(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>('SELECT coalesce(sum(last), 0)::int AS n FROM doc_counter');
  return rows[0]!.n;
}

/** When the orders of a storm were issued: of the cases opened in one second, whose limits pass in the second `dueAt`. */
export async function ordersOf(
  pool: Pool,
  { openedAt, dueAt, limits }: { readonly openedAt: Instant; readonly dueAt: Instant; readonly limits: number },
): Promise<StormOrders> {
  const { rows } = await pool.query<Issued>(
    `SELECT o.due_at AS "dueAt", o.issued_at AS "issuedAt", o.office_id AS "officeId",
      split_part(split_part(o.doc_number, '〕', 2), '号', 1)::int AS number, count(*) OVER (PARTITION BY o.clock_id, o.step)::int AS calls
    ${ISSUED} ORDER BY o.issued_at, o.due_at`,
    secondFrom(openedAt),
  );
  const latenessMs = spreadOf(rows.map((row) => row.issuedAt - dueAt));
  return {
    latenessMs,
    early: rows.filter((row) => row.issuedAt < row.dueAt).length,
    doubled: rows.filter((row) => row.calls > 1).length,
    missing: limits - rows.length,
    overtaken: overtakenOf(rows),
    misnumbered: misnumberedOf(rows),
    ordersPerSecond: Math.round(limits / (latenessMs.max / 1000)),
  };
}

function overtakenOf(issued: readonly Issued[]): StormOrders['overtaken'] {
  let youngest = -Infinity;
  let orders = 0;
  let mostMs = 0;
  for (const { dueAt } of issued) {
    const byMs = youngest - dueAt;
    if (byMs > 0) orders += 1;
    mostMs = Math.max(mostMs, byMs);
    youngest = Math.max(youngest, dueAt);
  }
  return { orders, mostMs };
}

function misnumberedOf(issued: readonly Issued[]): number {
  const byOffice = Map.groupBy(issued, ({ officeId }) => officeId);
  return [...byOffice.values()]
    .map((orders) => overtakenOf(orders.toSorted((a, b) => a.number - b.number)).orders)
    .reduce((sum, orders) => sum + orders, 0);
}
