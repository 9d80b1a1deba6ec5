import { setTimeout as delay } from 'node:timers/promises';
import { openPool, type Pool } from '@zhuoluo/database';
import type { Report } from '../../apps/local/src/report.ts';
import { Caller } from './caller.ts';
import { Deck, Dice } from './dice.ts';
import { Ledger } from './ledger.ts';
import { KILLS, TRICKS, type Blow, type Mischief } from './mischief/index.ts';
import { People } from './people.ts';
import { Rig } from './rig.ts';
import { verdict } from './verdict.ts';

export interface ChaosOptions {
  readonly seed: number;
  /** SIGKILLs in all; rounds go on until they are spent. */
  readonly kills: number;
  /** Other mischief a round. */
  readonly tricks?: number;
  readonly report: Report;
}

/** What was done to the system in one round, and what came of it. */
export interface RoundReport {
  readonly round: number;
  readonly mischief: readonly string[];
  /** What of it found nothing to break. */
  readonly inVain: readonly string[];
  readonly kills: number;
  /** Commands accepted so far. */
  readonly accepted: number;
  readonly refused: number;
  /** Commands so far whose first answer was lost. */
  readonly unsettled: number;
  readonly cases: number;
  readonly orders: number;
  readonly recoveredInMs: number;
  readonly faults: readonly string[];
}

export interface ChaosReport {
  readonly seed: number;
  readonly kills: number;
  readonly rounds: readonly RoundReport[];
  readonly refusals: Readonly<Record<string, number>>;
  readonly isWhole: boolean;
  /** Kept where something does not hold: logs and databases lie there. */
  readonly dataDir: string | null;
}

const KILLS_A_ROUND = { least: 2, most: 4 };
const TRICKS_A_ROUND = 2;

/** Breaks the running product in round after round while people work with it, and has it examined after each. */
export async function runChaos({ seed, kills, tricks = TRICKS_A_ROUND, report }: ChaosOptions): Promise<ChaosReport> {
  const rig = await Rig.raise(report);
  const pool = openPool({ databaseUrl: rig.at.database, max: 1, applicationName: 'chaos-ledger' });
  const campaign = new Campaign(rig, pool, new Dice(seed), tricks);
  const rounds: RoundReport[] = [];
  let isWhole = false;
  try {
    await campaign.begin();
    for (let spent = 0; spent < kills; spent += rounds.at(-1)!.kills) {
      rounds.push(await campaign.round(kills - spent));
      report(lineOf(rounds.at(-1)!));
      if (rounds.at(-1)!.faults.length > 0) break;
    }
    isWhole = rounds.every((round) => round.faults.length === 0);
  } finally {
    await pool.end();
    await rig.stop();
    if (isWhole) rig.remove();
  }
  const dataDir = isWhole ? null : rig.dataDir;
  return {
    seed,
    kills: sum(rounds.map((round) => round.kills)),
    rounds,
    refusals: campaign.refusals,
    isWhole,
    dataDir,
  };
}

class Campaign {
  readonly #rig: Rig;
  readonly #pool: Pool;
  readonly #dice: Dice;
  readonly #tricksARound: number;
  readonly #kills: Deck<Mischief>;
  readonly #tricks: Deck<Mischief>;
  readonly #ledger = new Ledger();
  #people!: People;
  #round = 0;

  constructor(rig: Rig, pool: Pool, dice: Dice, tricksARound: number) {
    this.#rig = rig;
    this.#pool = pool;
    this.#dice = dice;
    this.#tricksARound = tricksARound;
    this.#kills = new Deck(KILLS, dice.fork());
    this.#tricks = new Deck(TRICKS, dice.fork());
  }

  get refusals(): Readonly<Record<string, number>> {
    return this.#ledger.refusals;
  }

  async begin(): Promise<void> {
    const caller = new Caller(this.#rig.at.api, this.#rig.dataDir, this.#ledger);
    this.#people = await People.meet(caller, this.#dice.fork());
  }

  async round(killsLeft: number): Promise<RoundReport> {
    const planned = this.#plan(killsLeft);
    this.#people.start();
    await delay(this.#dice.between(1_000, 3_000));
    const blows = await this.#commit(planned);
    const began = performance.now();
    for (const { cure } of blows) await cure?.();
    await this.#rig.ready();
    await this.#people.rest();
    const { findings, cases, orders } = await verdict(this.#rig);
    const wrong = findings.flatMap(({ check, count, faults }) =>
      count === 0 ? [] : [`${check}: ${count}`, ...faults.map((f) => `  ${f.subject} ${f.what}`)],
    );
    const { accepted, refused, unsettled } = this.#ledger;
    return {
      round: (this.#round += 1),
      mischief: planned.map(({ name }) => name),
      inVain: planned.filter((_, n) => !blows[n]!.hit).map(({ name }) => name),
      kills: sum(planned.map((one) => one.kills)),
      ...{ accepted, refused, unsettled, cases, orders },
      recoveredInMs: Math.round(performance.now() - began),
      faults: [...wrong, ...(await this.#ledger.faults(this.#pool))],
    };
  }

  #plan(killsLeft: number): Mischief[] {
    const kills = Math.min(killsLeft, this.#dice.between(KILLS_A_ROUND.least, KILLS_A_ROUND.most));
    const dealt = (deck: Deck<Mischief>, cards: number) => Array.from({ length: cards }, () => deck.deal());
    return this.#dice.shuffled([...dealt(this.#kills, kills), ...dealt(this.#tricks, this.#tricksARound)]);
  }

  /** One blow after the other, each while the last may still be at work; gives what came of each. */
  async #commit(planned: readonly Mischief[]): Promise<Blow[]> {
    const underWay: Promise<Blow>[] = [];
    for (const mischief of planned) {
      underWay.push(mischief.commit(this.#rig, this.#dice.fork()));
      await delay(this.#dice.between(100, 2_000));
    }
    return Promise.all(underWay);
  }
}

function lineOf({ round, mischief, inVain, accepted, cases, orders, recoveredInMs, faults }: RoundReport): string {
  const outcome = faults.length === 0 ? '✓' : '✗';
  const seconds = (recoveredInMs / 1_000).toFixed(1);
  const figures = `${accepted} accepted, ${cases} cases, ${orders} orders, whole after ${seconds} s`;
  const blows = mischief.map((name) => (inVain.includes(name) ? `(${name})` : name)).join(' · ');
  return [`${outcome} round ${round}: ${blows} — ${figures}`, ...faults.map((f) => `    ${f}`)].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
