import { FAST_POLICY, type Actor, type Instant, type Policy } from '@zhuoluo/domain';
import { openPool, PolicyStore, ReferenceStore, UnitOfWork, type Pool } from '@zhuoluo/persistence';
import { busyPerSecond, untilCalm } from './calm.ts';
import { closedLoop } from './http.ts';
import { costBetween, round, spreadOf, usageOf, type Cost, type Spread } from './machine.ts';
import type { Stand } from './stand.ts';

export interface StormReport {
  readonly limits: number;
  readonly workflows: boolean;
  /** From the beginning of the due second to an order's issue. */
  readonly latenessMs: Spread;
  readonly early: number;
  readonly doubled: number;
  readonly missing: number;
  /** Orders issued after one whose limit passed later, and the most by which it did: lanes do not wait for each other. */
  readonly overtaken: { readonly orders: number; readonly mostMs: number };
  readonly ordersPerSecond: number;
  readonly untilLast: Cost;
  readonly filingMs: Readonly<Record<'before' | 'during' | 'after', Spread>>;
  /** Until worker and Temporal were idle again, after the due second. */
  readonly settledSeconds: number;
  readonly untilSettled: Cost;
}

const CLAIM_SECONDS = 3600;
/** The limits of a storm pass at these instants of its second in turn: so the order of issue shows. */
const INSTANTS_MS = [0, 100, 200, 300, 400, 500, 600, 700, 800, 900] as const;
/** Between the last preparation and the due second. */
const LEAD_SECONDS = 90;
/** Pokes rest half a minute: what filing costs worker and Temporal shows only after that, and is then taken for usual. */
const FILING_BEFORE_MS = 60_000;
const USUAL_MS = 15_000;
/** Allowances by which the due second is chosen before the cases exist. */
const SECONDS_TO_FILE = 0.006;
const SECONDS_TO_START_A_WORKFLOW = 0.03;
const FILINGS_PER_SECOND = 10;
const LOOK_EVERY_MS = 200;
const PATIENCE_MS = 900_000;
/** Workflows settle at a pace of their own (WORKFLOW_TASKS_PER_SECOND). */
const PATIENCE_PER_WORKFLOW_MS = 60;

/** The workflows of a crowd begin to wake 15 s after its milestone (wake-times.ts). */
const WORKFLOWS_WAKE_MS = 20_000;

const FAR_AWAY = '864000s';

/** Claims due in an hour, all else far away, and no warning: what is due in the storm's second is the claim alone. */
const STORM_POLICY: Policy = {
  ...FAST_POLICY,
  name: 'storm',
  limits: Object.fromEntries(
    Object.entries(FAST_POLICY.limits).map(([level, limits]) => [
      level,
      { ...(limits.claim ? { claim: every(`${CLAIM_SECONDS}s`) } : {}), handle: every(FAR_AWAY) },
    ]),
  ) as Policy['limits'],
  stages: { intake: FAR_AWAY, dispatch: FAR_AWAY, review: FAR_AWAY, followUp: FAR_AWAY, closing: FAR_AWAY },
  orders: { ...FAST_POLICY.orders, BLUE: { ...FAST_POLICY.orders.BLUE, rectify: every(FAR_AWAY) } },
  warning: { atShare: 1 },
};

function every(limit: `${number}s`) {
  return { EXTRA: limit, URGENT: limit, NORMAL: limit, COMPLEX: limit };
}

/** Many claim limits in the same second while people go on filing: how late the orders are, what they cost, who waits. */
export class Storm {
  readonly #stand: Stand;
  readonly #pool: Pool;

  constructor(stand: Stand) {
    this.#stand = stand;
    this.#pool = openPool({ databaseUrl: stand.stack.databaseUrl, max: 16, applicationName: 'zhuoluo-bench' });
  }

  async prepare(): Promise<void> {
    await new PolicyStore(this.#pool).activate(STORM_POLICY, null, null);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  /** A smaller storm that nobody measures: the sweep's rules and statements are compiled and cached afterwards. */
  async warmUp(limits: number): Promise<void> {
    if (limits === 0) return;
    const openedAt = Date.now() - CLAIM_SECONDS * 1000;
    await this.#seed(limits, openedAt);
    await this.#until(async () => (await this.#issued(openedAt)) >= limits, Date.now() + PATIENCE_MS);
  }

  async run(limits: number, workflows: boolean): Promise<StormReport> {
    const dueAt =
      Date.now() + 1000 * (LEAD_SECONDS + limits * (workflows ? SECONDS_TO_START_A_WORKFLOW : SECONDS_TO_FILE));
    const openedAt = dueAt - CLAIM_SECONDS * 1000;
    await this.#seed(limits, openedAt);
    if (workflows)
      await this.#until(async () => (await this.#count('SELECT count(*)::int AS n FROM outbox')) === 0, dueAt);
    await this.#pool.query('VACUUM ANALYZE');
    const filing = new SteadyFiling(this.#stand);
    await sleepUntil(dueAt - FILING_BEFORE_MS);
    filing.start('before');
    await sleepUntil(dueAt - USUAL_MS);
    const calm = usageOf(this.#stand.stack.pids);
    await sleepUntil(dueAt);
    const due = usageOf(this.#stand.stack.pids);
    filing.phase('during');
    await this.#until(async () => (await this.#issued(openedAt)) >= limits, dueAt + PATIENCE_MS);
    const last = usageOf(this.#stand.stack.pids);
    if (workflows) await sleepUntil(dueAt + WORKFLOWS_WAKE_MS);
    const settled = await untilCalm(
      this.#stand.stack.pids,
      busyPerSecond(calm, due),
      PATIENCE_MS + limits * PATIENCE_PER_WORKFLOW_MS,
    );
    filing.phase('after');
    await sleepUntil(Date.now() + 10_000);
    const filingMs = await filing.stop();
    return {
      limits,
      workflows,
      ...(await this.#figures(openedAt, limits)),
      untilLast: costBetween(due, last, limits),
      filingMs,
      settledSeconds: round((settled.at - due.at) / 1000, 1),
      untilSettled: costBetween(due, settled, limits),
    };
  }

  /** Files the cases as if it were an hour before their limit: the store's clock comes in as an argument. */
  async #seed(limits: number, openedAt: Instant): Promise<void> {
    const references = new ReferenceStore(this.#pool);
    let turn = 0;
    const clock = () => openedAt + INSTANTS_MS[turn++ % INSTANTS_MS.length]!;
    const unitOfWork = new UnitOfWork({ pool: this.#pool, references, clock });
    const { rows: parties } = await this.#pool.query<{ id: string }>(
      `SELECT id FROM party WHERE kind = 'ENTERPRISE' ORDER BY code`,
    );
    const { rows } = await this.#pool.query<{ personId: string; unitId: string }>(
      `SELECT person_id AS "personId", unit_id AS "unitId" FROM post WHERE role = 'HOTLINE' ORDER BY person_id LIMIT 1`,
    );
    const { personId, unitId } = rows[0]!;
    const by: Actor = { personId, name: '12345', partyId: null, posts: [{ role: 'HOTLINE', unitId, title: '话务员' }] };
    await closedLoop(limits, 12, async (i) => {
      const filed = await unitOfWork.fileCase({
        by,
        partyId: parties[i % parties.length]!.id,
        category: 'LABOR',
        urgency: 'NORMAL',
        title: `新线投产缺操作工（风暴 ${i}）`,
        facts: '节后返岗不足。',
        wish: '组织专场招聘。',
        contact: { name: '经办人', phone: '0914-0000000' },
        source: 'HOTLINE',
        level: 'DEPARTMENT',
      });
      if (filed.kind !== 'done') throw new Error(`seeding failed: ${JSON.stringify(filed)}`);
    });
  }

  async #figures(openedAt: Instant, limits: number) {
    const { rows } = await this.#pool.query<Issued>(
      `SELECT o.due_at AS "dueAt", o.issued_at AS "issuedAt", count(*) OVER (PARTITION BY o.clock_id, o.step)::int AS calls
      ${ISSUED} ORDER BY o.issued_at, o.due_at`,
      secondFrom(openedAt),
    );
    const dueAt = openedAt + CLAIM_SECONDS * 1000;
    const latenessMs = spreadOf(rows.map((row) => row.issuedAt - dueAt));
    return {
      latenessMs,
      early: rows.filter((row) => row.issuedAt < row.dueAt).length,
      doubled: rows.filter((row) => row.calls > 1).length,
      missing: limits - rows.length,
      overtaken: overtakenOf(rows),
      ordersPerSecond: Math.round(limits / (latenessMs.max / 1000)),
    };
  }

  #issued(openedAt: Instant): Promise<number> {
    return this.#count(`SELECT count(*)::int AS n ${ISSUED}`, secondFrom(openedAt));
  }

  async #count(sql: string, values: unknown[] = []): Promise<number> {
    const { rows } = await this.#pool.query<{ n: number }>(sql, values);
    return rows[0]!.n;
  }

  async #until(done: () => Promise<boolean>, deadline: number): Promise<void> {
    while (!(await done())) {
      if (Date.now() > deadline) throw new Error('the storm could not be prepared, or did not end, in time');
      await sleepUntil(Date.now() + LOOK_EVERY_MS);
    }
  }
}

interface Issued {
  readonly dueAt: Instant;
  readonly issuedAt: Instant;
  /** Orders of the same step. */
  readonly calls: number;
}

/** Orders of the cases opened within a second. */
const ISSUED = `
  FROM supervision_order o JOIN "case" c ON c.id = o.case_id
  WHERE c.opened_at >= $1 AND c.opened_at < $2 AND o.issued_at IS NOT NULL`;

function secondFrom(instant: Instant): [Date, Date] {
  return [new Date(instant), new Date(instant + 1000)];
}

function overtakenOf(issued: readonly Issued[]): StormReport['overtaken'] {
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

/** Files cases over HTTP at a steady rate, whether or not the ones before have been answered, and times each. */
class SteadyFiling {
  readonly #stand: Stand;
  readonly #times: Record<'before' | 'during' | 'after', number[]> = { before: [], during: [], after: [] };
  readonly #open = new Set<Promise<void>>();
  #phase: 'before' | 'during' | 'after' = 'before';
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(stand: Stand) {
    this.#stand = stand;
  }

  start(phase: 'before'): void {
    this.#phase = phase;
    this.#timer = setInterval(() => {
      const one: Promise<void> = this.#file(this.#phase).finally(() => this.#open.delete(one));
      this.#open.add(one);
    }, 1000 / FILINGS_PER_SECOND);
  }

  phase(phase: 'during' | 'after'): void {
    this.#phase = phase;
  }

  async stop(): Promise<Record<'before' | 'during' | 'after', Spread>> {
    clearInterval(this.#timer);
    await Promise.all(this.#open);
    const { before, during, after } = this.#times;
    return { before: spreadOf(before), during: spreadOf(during), after: spreadOf(after) };
  }

  async #file(phase: 'before' | 'during' | 'after'): Promise<void> {
    const { people, http } = this.#stand;
    const party = people.sample.parties[0]!;
    const body = {
      partyId: people.partyId(party.code),
      category: 'LABOR',
      title: '风暴中照常建单',
      facts: '节后返岗不足。',
      wish: '组织专场招聘。',
      contact: { name: '经办人', phone: '0914-0000000' },
      source: 'HOTLINE',
    };
    const { status, ms } = await http.post(await people.token(people.holder('HOTLINE')), '/cases', body);
    if (status !== 201) throw new Error(`filing answered ${status}`);
    this.#times[phase].push(ms);
  }
}

function sleepUntil(instant: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, instant - Date.now()));
  });
}
