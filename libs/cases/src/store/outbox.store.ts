import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from 'pg';

/** “Case X: look at your clock”: one row a case, however often it was poked (ARCHITECTURE.md, point 4). */
export interface OutboxMessage {
  readonly caseId: string;
  /** Of the poke: another one, of this case or any, never bears the same. */
  readonly revision: number;
  /** Deliveries tried since the case was last poked, this one included. */
  readonly attempts: number;
  /** The case's milestone when it was last poked. */
  readonly wakeAt: Instant;
  /** From the lease until then, in milliseconds; negative where it is past. */
  readonly wakeInMs: number;
  /** Where the request was that poked last (W3C traceparent); null where none was traced. */
  readonly traceparent: string | null;
}

export interface LeaseOptions {
  readonly limit: number;
  readonly leaseMs: number;
  /** Messages whose milestone is at most this far away go at once. */
  readonly soonMs: number;
  /** The others rest this long first: what else happens to the case meanwhile goes with the same message. */
  readonly settleMs: number;
}

// Rows are locked in one order everywhere, so that relay, sweep and people never wait in a circle.
const LEASE = {
  name: 'outbox-lease',
  text: `
  WITH due AS (
    SELECT case_id FROM outbox
    WHERE (leased_until IS NULL OR leased_until <= clock_timestamp())
      AND (wake_at <= clock_timestamp() + make_interval(secs => $3::float8 / 1000)
        OR queued_at <= clock_timestamp() - make_interval(secs => $4::float8 / 1000))
    ORDER BY wake_at, case_id LIMIT $1 FOR UPDATE SKIP LOCKED)
  UPDATE outbox o SET leased_until = clock_timestamp() + make_interval(secs => $2::float8 / 1000), attempts = attempts + 1
  FROM due WHERE o.case_id = due.case_id
  RETURNING o.case_id AS "caseId", o.revision, o.attempts, o.traceparent, o.wake_at AS "wakeAt",
    (extract(epoch FROM o.wake_at - clock_timestamp()) * 1000)::float8 AS "wakeInMs"`,
};

const DONE = {
  name: 'outbox-done',
  text: `
  WITH delivered AS (
    SELECT o.case_id, o.revision = d.revision AS unchanged
    FROM outbox o JOIN unnest($1::uuid[], $2::bigint[]) AS d (case_id, revision) ON o.case_id = d.case_id
    ORDER BY o.case_id FOR UPDATE OF o),
  removed AS (
    DELETE FROM outbox o USING delivered d WHERE o.case_id = d.case_id AND d.unchanged)
  UPDATE outbox o SET leased_until = NULL FROM delivered d WHERE o.case_id = d.case_id AND NOT d.unchanged`,
};

/** Only what was not poked meanwhile: a new poke is tried at once. */
const UNCHANGED = `
  SELECT o.case_id FROM outbox o JOIN unnest($1::uuid[], $2::bigint[]) AS m (case_id, revision)
    ON o.case_id = m.case_id AND o.revision = m.revision
  ORDER BY o.case_id FOR UPDATE OF o`;

const RELEASE = `
  UPDATE outbox SET leased_until = clock_timestamp() + make_interval(secs => $3::float8 / 1000)
  WHERE case_id IN (${UNCHANGED})`;

const HAND_BACK = `
  UPDATE outbox SET leased_until = NULL, attempts = greatest(0, attempts - 1) WHERE case_id IN (${UNCHANGED})`;

type Leased = Pick<OutboxMessage, 'caseId' | 'revision'>;

/** Pokes that wait for their workflow. Each call is a transaction of its own: none is open while a message is sent. */
export class OutboxStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Takes messages that no one else is delivering, most urgent first; after `leaseMs` without a word they are free again. */
  async lease({ limit, leaseMs, soonMs, settleMs }: LeaseOptions): Promise<OutboxMessage[]> {
    const { rows } = await this.#pool.query<OutboxMessage>({ ...LEASE, values: [limit, leaseMs, soonMs, settleMs] });
    return rows;
  }

  /** Removes what was delivered; a case poked again meanwhile stays, and is free for the next delivery at once. */
  async done(delivered: readonly Leased[]): Promise<void> {
    await this.#pool.query({ ...DONE, values: columnsOf(delivered) });
  }

  /** Gives messages back that could not be delivered, to be tried again after a pause. */
  async release(failed: readonly Leased[], afterMs: number): Promise<void> {
    await this.#pool.query(RELEASE, [...columnsOf(failed), afterMs]);
  }

  /** Gives messages back that were not tried, as if they had not been taken. */
  async handBack(untried: readonly Leased[]): Promise<void> {
    await this.#pool.query(HAND_BACK, columnsOf(untried));
  }

  /** How many wait, and for how long the one has that has waited longest; 0 where none does. */
  async backlog(): Promise<{ readonly waiting: number; readonly oldestSeconds: number }> {
    const { rows } = await this.#pool.query<{ waiting: number; oldestSeconds: number }>(`
      SELECT count(*) AS waiting,
        coalesce(extract(epoch FROM clock_timestamp() - min(queued_at)), 0)::float8 AS "oldestSeconds"
      FROM outbox`);
    return rows[0]!;
  }
}

function columnsOf(messages: readonly Leased[]): [string[], number[]] {
  return [messages.map((m) => m.caseId), messages.map((m) => m.revision)];
}
