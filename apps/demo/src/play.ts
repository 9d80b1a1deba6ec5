import type { Act, SampleCase, Wait } from '../../../deploy/sample/sample.ts';
import { pause, type Client } from './client.ts';

/** What the demo reads of a case (api.md, Cases). */
export interface CaseView {
  readonly id: string;
  readonly caseNo: string;
  readonly state: string;
  readonly level: string;
  readonly tasks: readonly {
    id: string;
    role: string;
    state: string;
    endedAt: string | null;
    unit: { id: string };
    claimMode: string | null;
    requests: readonly { id: string; kind: string }[];
  }[];
  readonly orders: readonly OrderView[];
}

export interface OrderView {
  readonly id: string;
  readonly colour: string;
  readonly state: string;
  readonly docNumber: string | null;
  readonly issuedAt: string | null;
  readonly taskId: string | null;
  readonly unit: { id: string };
}

export interface Played {
  readonly sample: SampleCase;
  readonly case: CaseView;
  /** Why the script stopped early, if it did. */
  readonly failure: string | null;
}

/** Longest the fast policy needs from a filing to a red at the city. */
const PATIENCE_MS = 180_000;
const LOOK_EVERY_MS = 250;

/** Plays the written cases over HTTP, all at once, as the people they name. */
export class Player {
  readonly #client: Client;
  readonly #units: ReadonlyMap<string, string>;
  readonly #parties: ReadonlyMap<string, string>;

  constructor(client: Client, units: ReadonlyMap<string, string>, parties: ReadonlyMap<string, string>) {
    this.#client = client;
    this.#units = units;
    this.#parties = parties;
  }

  async play(sample: SampleCase): Promise<Played> {
    const { partyCode, account, category, urgency, title, facts, wish, source, contact, amount, level, levelReason } =
      sample;
    const body = {
      partyId: this.#parties.get(partyCode),
      category,
      urgency,
      title,
      facts,
      wish,
      source,
      contact,
      amount,
      level,
      levelReason,
      // A demonstration files the same written cases again and again.
      notDuplicate: true,
    };
    const filed = (await this.#client.post(account, '/cases', body)) as CaseView;
    let failure: string | null = null;
    try {
      for (const [at, step] of sample.script.entries()) {
        if ('waitFor' in step) await this.#await(filed.id, watcherOf(sample, at), step);
        else await this.#act(filed.id, step);
      }
    } catch (fault) {
      failure = (fault as Error).message;
    }
    return { sample, case: await this.look(account, filed.id), failure };
  }

  async look(account: string, caseId: string): Promise<CaseView> {
    return (await this.#client.get(account, `/cases/${caseId}`)) as CaseView;
  }

  async #await(caseId: string, watcher: string, wait: Wait): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    for (let seen = await this.look(watcher, caseId); !this.#has(seen, wait); seen = await this.look(watcher, caseId)) {
      if (Date.now() > deadline) throw new Error(`waited ${PATIENCE_MS / 1000} s for ${wait.waitFor}`);
      await pause(LOOK_EVERY_MS);
    }
  }

  #has(seen: CaseView, { waitFor, unitCode }: Wait): boolean {
    const unitId = unitCode ? this.#units.get(unitCode) : undefined;
    const of = (unit: { id: string }) => unitId === undefined || unit.id === unitId;
    if (waitFor === 'DEEMED_CLAIM') return seen.tasks.some((t) => t.claimMode === 'DEEMED' && of(t.unit));
    if (waitFor === 'RESUMED') return seen.state === 'HANDLING';
    if (waitFor.endsWith('_PENDING_SIGN')) {
      return seen.orders.some((o) => waitFor.startsWith(o.colour) && o.state === 'PENDING_SIGN' && of(o.unit));
    }
    if (['BLUE', 'YELLOW', 'RED'].includes(waitFor)) {
      return seen.orders.some((o) => o.colour === waitFor && o.docNumber !== null && of(o.unit));
    }
    return seen.level === waitFor;
  }

  async #act(caseId: string, act: Act): Promise<void> {
    const seen = await this.look(act.by, caseId);
    await this.#client.post(act.by, this.#pathOf(seen, act), this.#bodyOf(act));
  }

  #pathOf(seen: CaseView, act: Act): string {
    if (act.order) {
      const order = newest(seen.orders, (o) => o.colour === act.order && this.#onTask(seen, act, o));
      return `/supervision-orders/${order.id}/${act.do}`;
    }
    if (act.request) {
      const all = seen.tasks.flatMap(({ requests }) => requests);
      return `/${act.request.toLowerCase()}-requests/${newest(all, ({ kind }) => kind === act.request).id}/${act.do}`;
    }
    return act.task ? `/tasks/${this.#task(seen, act.task).id}/${act.do}` : `/cases/${seen.id}/${act.do}`;
  }

  #onTask(seen: CaseView, act: Act, order: OrderView): boolean {
    if (!act.task) return true;
    const unitId = act.task === 'LEAD' ? undefined : this.#units.get(act.task.slice('CO:'.length));
    return unitId === undefined
      ? seen.tasks.some((t) => t.id === order.taskId && t.role === 'LEAD')
      : order.unit.id === unitId;
  }

  /** The newest that the unit still has something to do on. */
  #task(seen: CaseView, which: string) {
    const unitId = which === 'LEAD' ? undefined : this.#units.get(which.slice('CO:'.length));
    return newest(
      seen.tasks,
      (t) =>
        (unitId === undefined ? t.role === 'LEAD' : t.role === 'CO' && t.unit.id === unitId) &&
        t.endedAt === null &&
        t.state !== 'SUBMITTED',
    );
  }

  #bodyOf(act: Act): Record<string, unknown> {
    const { leadCode, coCodes, enterpriseContact, until, ...rest } = act.with as Record<string, unknown>;
    return {
      ...rest,
      ...(typeof until === 'string' ? { until: instantOf(until) } : {}),
      ...(leadCode === undefined ? {} : { lead: this.#units.get(leadCode as string) }),
      ...(coCodes === undefined ? {} : { coUnits: (coCodes as string[]).map((c) => this.#units.get(c)) }),
      ...(enterpriseContact === undefined
        ? {}
        : { enterpriseContact: { ...(enterpriseContact as object), at: new Date().toISOString() } }),
    };
  }
}

const LATER = /^\+(\d+)s$/;

/** An instant as the script writes it: as it is, or some seconds from now. */
function instantOf(until: string): string {
  const seconds = LATER.exec(until)?.[1];
  return seconds === undefined ? until : new Date(Date.now() + Number(seconds) * 1_000).toISOString();
}

/** The account that sees what a step waits for: the signer, who acts next, for a draft; the filer of the case for all else. */
function watcherOf({ account, script }: SampleCase, at: number): string {
  const step = script[at]!;
  const isForDraft = 'waitFor' in step && step.waitFor.endsWith('_PENDING_SIGN');
  const next = script.slice(at).find((later): later is Act => 'by' in later);
  return isForDraft && next ? next.by : account;
}

function newest<T>(all: readonly T[], fits: (one: T) => boolean): T {
  const found = [...all].reverse().find(fits);
  if (found === undefined) throw new Error('the case has no such task, order or request');
  return found;
}
