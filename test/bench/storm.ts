import { FAST_POLICY, type Policy } from '@zhuoluo/regulation/rules';
import type { Instant } from '@zhuoluo/kernel';
import { openPool, type Pool } from '@zhuoluo/database';
import { AccountStore, inForce } from '@zhuoluo/directory/store';
import { PolicyStore, ReferenceStore } from '@zhuoluo/regulation/store';
import { CaseCommands } from '@zhuoluo/cases/store';
import { busyPerSecond, untilCalm } from './calm.ts';
import { closedLoop } from './http.ts';
import { costBetween, round, usageOf, type Cost } from './machine.ts';
import type { Stand } from './stand.ts';
import { SteadyFiling, type FilingMs } from './steady-filing.ts';
import { issuedSoFar, ordersOf, type StormOrders } from './storm-orders.ts';

export interface StormReport extends StormOrders {
  readonly limits: number;
  readonly workflows: boolean;
  readonly untilLast: Cost;
  /** What of it the stack would have cost anyway, filing and all: as before the due second, in as much time. */
  readonly untilLastUsually: Cost['cpuMsEach'];
  readonly filingMs: FilingMs;
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
  stages: {
    intake: FAR_AWAY,
    dispatch: FAR_AWAY,
    review: FAR_AWAY,
    followUp: FAR_AWAY,
    verify: FAR_AWAY,
    closing: FAR_AWAY,
  },
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

  /** A smaller storm that is not measured: the sweep's rules and statements are compiled and cached afterwards. */
  async warmUp(limits: number): Promise<void> {
    if (limits === 0) return;
    const openedAt = Date.now() - CLAIM_SECONDS * 1000;
    const issued = await issuedSoFar(this.#pool);
    await this.#seed(limits, openedAt);
    await this.#until(async () => (await issuedSoFar(this.#pool)) >= issued + limits, Date.now() + PATIENCE_MS);
  }

  async run(limits: number, workflows: boolean): Promise<StormReport> {
    const dueAt =
      Date.now() + 1000 * (LEAD_SECONDS + limits * (workflows ? SECONDS_TO_START_A_WORKFLOW : SECONDS_TO_FILE));
    const openedAt = dueAt - CLAIM_SECONDS * 1000;
    await this.#seed(limits, openedAt);
    if (workflows) await this.#until(() => this.#relayed(), dueAt);
    await this.#pool.query('VACUUM ANALYZE');
    const filing = new SteadyFiling(this.#stand);
    await sleepUntil(dueAt - FILING_BEFORE_MS);
    filing.start();
    await sleepUntil(dueAt - USUAL_MS);
    const issued = await issuedSoFar(this.#pool);
    const calm = usageOf(this.#stand.stack.pids);
    await sleepUntil(dueAt);
    const due = usageOf(this.#stand.stack.pids);
    filing.phase('during');
    await this.#until(async () => (await issuedSoFar(this.#pool)) >= issued + limits, dueAt + PATIENCE_MS);
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
      ...(await ordersOf(this.#pool, { openedAt, dueAt, limits })),
      untilLast: costBetween(due, last, limits),
      untilLastUsually: costBetween(calm, due, (limits * (due.at - calm.at)) / (last.at - due.at)).cpuMsEach,
      filingMs,
      settledSeconds: round((settled.at - due.at) / 1000, 1),
      untilSettled: costBetween(due, settled, limits),
    };
  }

  /** Files the cases as if it were an hour before their limit: the store's clock comes in as an argument. */
  async #seed(limits: number, openedAt: Instant): Promise<void> {
    const references = new ReferenceStore(this.#pool);
    let turn = 0;
    const now = () => openedAt + INSTANTS_MS[turn++ % INSTANTS_MS.length]!;
    const commands = new CaseCommands({ pool: this.#pool, references, now });
    const { rows: parties } = await this.#pool.query<{ id: string }>(
      `SELECT id FROM party WHERE kind = 'ENTERPRISE' ORDER BY code`,
    );
    const { rows } = await this.#pool.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM tenure h JOIN post ON post.id = post_id
      WHERE roles ? 'HOTLINE' AND ${inForce('h')} ORDER BY person_id LIMIT 1`,
    );
    const by = (await new AccountStore(this.#pool).actor(rows[0]!.personId))!.actor;
    await closedLoop(limits, 12, async (i) => {
      const filed = await commands.fileCase({
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

  async #relayed(): Promise<boolean> {
    const { rowCount } = await this.#pool.query('SELECT FROM outbox LIMIT 1');
    return rowCount === 0;
  }

  async #until(done: () => Promise<boolean>, deadline: number): Promise<void> {
    while (!(await done())) {
      if (Date.now() > deadline) throw new Error('the storm could not be prepared, or did not end, in time');
      await sleepUntil(Date.now() + LOOK_EVERY_MS);
    }
  }
}

function sleepUntil(instant: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, instant - Date.now()));
  });
}
