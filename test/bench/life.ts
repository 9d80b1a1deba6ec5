import type { Answer } from './http.ts';
import { closedLoop } from './http.ts';
import { costBetween, round, spreadOf, usageOf, type Cost, type Spread } from './machine.ts';
import type { Stand } from './stand.ts';

export interface LifeOptions {
  readonly cases: number;
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
}

interface CaseAnswer {
  readonly id: string;
  readonly leadTask: { readonly id: string; readonly unit: { readonly id: string } } | null;
}

const SUBMISSION = {
  outcome: 'A',
  result: '已办结',
  evidence: [],
  enterpriseContact: { at: '2026-03-02T02:00:00.000Z', person: '经办人', opinion: '满意' },
};

/** One case after another through its life over HTTP, so many at once; nothing is asked for that a user would not ask. */
export class Life {
  readonly #stand: Stand;
  readonly #parties: readonly { code: string; regionCode: string }[];

  constructor(stand: Stand) {
    this.#stand = stand;
    this.#parties = stand.people.sample.parties.filter((p) => p.kind === 'ENTERPRISE' && p.regionCode !== 'SL');
  }

  async run(kind: LifeReport['kind'], { cases, warmUp, width }: LifeOptions): Promise<LifeReport> {
    await closedLoop(warmUp, width, async (i) => void (await this.#live(kind, i, () => undefined)));
    const calls: Record<string, number[]> = {};
    const whole: number[] = [];
    const before = usageOf(this.#stand.stack.pids);
    await closedLoop(cases, width, async (i) => {
      const started = performance.now();
      await this.#live(kind, warmUp + i, (name, ms) => (calls[name] ??= []).push(ms));
      whole.push(performance.now() - started);
    });
    const cost = costBetween(before, usageOf(this.#stand.stack.pids), cases);
    return {
      kind,
      cases,
      width,
      casesPerSecond: round(cases / cost.wallSeconds, 1),
      msPerCall: spreadOf(Object.values(calls).flat()),
      msPerCase: spreadOf(whole),
      msByCall: Object.fromEntries(Object.entries(calls).map(([name, ms]) => [name, spreadOf(ms)])),
      cost,
    };
  }

  async #live(kind: LifeReport['kind'], i: number, took: (call: string, ms: number) => void): Promise<void> {
    const { people, http } = this.#stand;
    const party = this.#parties[i % this.#parties.length]!;
    const office = people.office(party.regionCode);
    const call = async (name: string, account: string, path: string, body: unknown): Promise<CaseAnswer> => {
      const answer = await http.post(await people.token(account), path, body);
      took(name, answer.ms);
      return accepted(answer, name);
    };
    const filing = {
      partyId: people.partyId(party.code),
      category: 'LABOR',
      urgency: 'NORMAL',
      title: `新线投产缺操作工（${i}）`,
      facts: '节后返岗不足，新线需要操作工六十人。',
      wish: '组织专场招聘，协助培训。',
      contact: { name: '经办人', phone: '0914-0000000' },
      source: 'HOTLINE',
      ...(kind === 'short' ? { level: 'DEPARTMENT' } : {}),
    };
    const hotline = people.holder('HOTLINE', undefined, i);
    let filed = await call('file', hotline, '/cases', filing);
    if (kind === 'full') {
      const lead = people.sample.units.find(
        (u) => u.regionCode === party.regionCode && u.kind === 'HUMAN_RESOURCES',
      )!.code;
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
