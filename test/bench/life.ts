import { setTimeout as delay } from 'node:timers/promises';
import { openPool } from '@zhuoluo/database';
import { untilCalm } from './calm.ts';
import { closedLoop, type Answer } from './http.ts';
import { costBetween, round, spreadOf, usageOf, type Cost, type Spread, type Usage } from './machine.ts';
import type { Stand } from './stand.ts';

export interface LifeOptions {
  readonly cases: number;
  /** Cases lived before, all of them heard of by Temporal before the measured ones begin. */
  readonly warmUp: number;
  readonly width: number;
}

export interface LifeReport {
  readonly kind: 'short' | 'full';
  readonly cases: number;
  readonly width: number;
  readonly casesPerSecond: number;
  readonly msPerCall: Spread;
  readonly msPerCase: Spread;
  readonly msByCall: Readonly<Record<string, Spread>>;
  readonly cost: Cost;
  /** Until Temporal had heard of every case and was idle again, the measured stretch included. */
  readonly untilSettled: Cost;
}

const PATIENCE_MS = 300_000;
/** Cases after the quiet in which Temporal hears of the others: who has rested wakes slowly, and the peers do not rest. */
const WAKING = 100;

interface CaseAnswer {
  readonly id: string;
  /** Who answers for it now: at first the office that dispatches. */
  readonly unit: { readonly id: string };
  readonly leadTask: { readonly id: string; readonly unit: { readonly id: string } } | null;
}

const SUBMISSION = {
  outcome: 'A',
  result: '已办结',
  evidence: ['办结证明'],
  enterpriseContact: { at: '2026-03-02T02:00:00.000Z', person: '经办人', opinion: '满意' },
};

/** One case after another through its life over HTTP, so many at once; nothing is asked for that a user would not ask. */
export class Life {
  readonly #stand: Stand;
  readonly #parties: readonly { code: string; regionCode: string }[];
  /** Every case has a title of its own, because a second filing of one matter is refused. */
  #filed = 0;

  constructor(stand: Stand) {
    this.#stand = stand;
    this.#parties = stand.people.sample.parties.filter((p) => p.kind === 'ENTERPRISE' && p.regionCode !== 'SL');
  }

  async run(kind: LifeReport['kind'], { cases, warmUp, width }: LifeOptions): Promise<LifeReport> {
    await closedLoop(warmUp, width, async (i) => void (await this.#live(kind, i, () => undefined)));
    await this.#settled();
    await closedLoop(WAKING, width, async (i) => void (await this.#live(kind, i, () => undefined)));
    const calls: Record<string, number[]> = {};
    const whole: number[] = [];
    const before = usageOf(this.#stand.stack.pids);
    await closedLoop(cases, width, async (i) => {
      const started = performance.now();
      await this.#live(kind, warmUp + i, (name, ms) => (calls[name] ??= []).push(ms));
      whole.push(performance.now() - started);
    });
    const after = usageOf(this.#stand.stack.pids);
    const cost = costBetween(before, after, cases);
    const untilSettled = costBetween(before, await this.#settled(), cases);
    return {
      kind,
      cases,
      width,
      casesPerSecond: round(cases / cost.wallSeconds, 1),
      msPerCall: spreadOf(Object.values(calls).flat()),
      msPerCase: spreadOf(whole),
      msByCall: Object.fromEntries(Object.entries(calls).map(([name, ms]) => [name, spreadOf(ms)])),
      cost,
      untilSettled,
    };
  }

  /** Pokes for milestones far away rest a while; then their workflows are started. */
  async #settled(): Promise<Usage> {
    const { stack } = this.#stand;
    const pool = openPool({ databaseUrl: stack.databaseUrl, max: 1, applicationName: 'zhuoluo-bench' });
    try {
      const deadline = Date.now() + PATIENCE_MS;
      for (let waiting = stack.temporalAddress === null ? 0 : 1; waiting > 0; await delay(500)) {
        const { rows } = await pool.query<{ waiting: number }>('SELECT count(*)::int AS waiting FROM outbox');
        waiting = rows[0]!.waiting;
        if (Date.now() > deadline) throw new Error(`${waiting} pokes were not delivered in time`);
      }
    } finally {
      await pool.end();
    }
    return untilCalm(stack.pids, 0, PATIENCE_MS);
  }

  async #live(kind: LifeReport['kind'], i: number, took: (call: string, ms: number) => void): Promise<void> {
    const { people, http } = this.#stand;
    const party = this.#parties[i % this.#parties.length]!;
    const call = async (name: string, account: string, path: string, body: unknown): Promise<CaseAnswer> => {
      const answer = await http.post(await people.token(account), path, body);
      took(name, answer.ms);
      return accepted(answer, name);
    };
    const filing = {
      partyId: people.partyId(party.code),
      category: 'LABOR',
      urgency: 'NORMAL',
      title: `新线投产缺操作工（${++this.#filed}）`,
      facts: '节后返岗不足，新线需要操作工六十人。',
      wish: '组织专场招聘，协助培训。',
      contact: { name: '经办人', phone: '0914-0000000' },
      source: 'HOTLINE',
      ...(kind === 'short' ? { level: 'DEPARTMENT' } : {}),
    };
    const hotline = people.holder('HOTLINE', undefined, i);
    let filed = await call('file', hotline, '/cases', filing);
    const office = people.unitCode(filed.unit.id);
    if (kind === 'full') {
      const { regionCode } = people.sample.units.find((u) => u.code === office)!;
      const lead = people.sample.units.find((u) => u.regionCode === regionCode && u.kind === 'HUMAN_RESOURCES')!.code;
      const body = { lead: people.unitId(lead), coUnits: [], requirement: '三日内组织专场招聘。' };
      filed = await call('dispatch', people.holder('DISPATCHER', office), `/cases/${filed.id}/dispatch`, body);
    }
    const task = filed.leadTask!;
    const head = people.holder('UNIT_HEAD', people.unitCode(task.unit.id));
    await call('claim', head, `/tasks/${task.id}/claim`, {});
    await call('submit', head, `/tasks/${task.id}/submit`, SUBMISSION);
    if (kind === 'short') return;
    await call('review', people.holder('DISPATCHER', office), `/cases/${filed.id}/review`, { accept: true });
    await call('follow-up', hotline, `/cases/${filed.id}/follow-up`, { reached: true, rating: 5 });
    await call('close', people.holder('DISPATCHER', office, 1), `/cases/${filed.id}/close`, {
      summary: '企业满意，予以销号。',
    });
  }
}

function accepted({ status, body }: Answer, name: string): CaseAnswer {
  if (status >= 300) throw new Error(`${name} was not accepted: ${status} ${JSON.stringify(body)}`);
  return body as CaseAnswer;
}
