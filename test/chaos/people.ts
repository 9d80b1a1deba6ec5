import { setTimeout as delay } from 'node:timers/promises';
import { readSample, type SampleParty } from '../../deploy/sample/sample.ts';
import { Acts } from './acts.ts';
import type { Caller } from './caller.ts';
import type { Dice } from './dice.ts';

/** A few counties are enough, and each person signs in once. */
const REGIONS = ['SY', 'DF'];
const CATEGORIES = ['LABOR', 'LAND', 'FINANCING', 'UTILITY', 'PERMIT'];
/** People at work at once. */
const LANES = 6;
/** Open cases at most: the load stays what two cores can bear. */
const DESK = 80;

/**
 * The people of the sample data at work. They file, claim, submit, review, call and close, and leave much of it lying
 * until orders are drawn. Between rounds they rest, with nothing half asked.
 */
export class People {
  readonly #caller: Caller;
  readonly #dice: Dice;
  readonly #acts: Acts;
  readonly #partyIds: ReadonlyMap<string, string>;
  readonly #parties: readonly SampleParty[];
  readonly #liaisons: ReadonlyMap<string, string>;
  readonly #desk: (OpenCase | null)[] = Array.from({ length: DESK }, () => null);
  #working = false;
  #filed = 0;
  #lanes: Promise<void>[] = [];

  private constructor(caller: Caller, dice: Dice, acts: Acts, partyIds: ReadonlyMap<string, string>) {
    const { parties, assignments } = readSample();
    this.#caller = caller;
    this.#dice = dice;
    this.#acts = acts;
    this.#partyIds = partyIds;
    this.#liaisons = new Map(assignments.map(({ partyCode, account }) => [partyCode, account]));
    this.#parties = parties.filter((party) => REGIONS.includes(party.regionCode) && this.#liaisons.has(party.code));
  }

  static async meet(caller: Caller, dice: Dice): Promise<People> {
    const unitIds = await caller.idsByCode(OVERSEER, '/units');
    const partyIds = await caller.idsByCode(OVERSEER, '/parties');
    return new People(caller, dice, new Acts(readSample(), unitIds, dice), partyIds);
  }

  start(): void {
    this.#working = true;
    this.#lanes = Array.from({ length: LANES }, () => this.#lane());
  }

  /** Resolves once every command under way has its answer. */
  async rest(): Promise<void> {
    this.#working = false;
    await Promise.all(this.#lanes);
  }

  async #lane(): Promise<void> {
    while (this.#working) {
      // What lies deep on the desk waits long: limits pass and orders are drawn.
      const place = Math.floor(DESK * this.#dice.roll() ** 3);
      const open = this.#desk[place] ?? null;
      this.#desk[place] = open === null ? await this.#file() : await this.#takeUp(open);
      await delay(this.#dice.between(20, 120));
    }
  }

  async #file(): Promise<OpenCase | null> {
    const party = this.#dice.pick(this.#parties);
    const filed = await this.#caller.ask({
      account: this.#liaisons.get(party.code)!,
      command: 'file',
      path: '/cases',
      body: {
        partyId: this.#partyIds.get(party.code),
        category: this.#dice.pick(CATEGORIES),
        title: `新线投产缺操作工（${++this.#filed}）`,
        facts: '节后返岗不足，新线需要操作工六十人。',
        wish: '组织专场招聘，协助培训。',
        contact: party.contact,
        source: 'VISIT',
        ...(this.#dice.chance(0.6) ? { level: 'DEPARTMENT', levelReason: '本单位无此职责' } : {}),
      },
    });
    return filed && { id: (filed as { id: string }).id, regionCode: party.regionCode };
  }

  /** Does one thing about a case, of all that could be done now; a closed one makes room. */
  async #takeUp(open: OpenCase): Promise<OpenCase | null> {
    const seen = await this.#caller.look(this.#dice.chance(0.5) ? OVERSEER : this.#overseerOf(open), open.id);
    if (seen === null || seen.state === 'CLOSED') return null;
    const possible = this.#acts.about(seen);
    if (possible.length > 0) await this.#caller.ask(this.#dice.pick(possible));
    return open;
  }

  /** Drafts are read in the office that issues them alone: a county's in its own 督查办. */
  #overseerOf({ regionCode }: OpenCase): string {
    const { supervision } = readSample().offices.find((office) => office.regionCode === regionCode)!;
    return this.#acts.holder('SUPERVISOR', supervision)!;
  }
}

interface OpenCase {
  readonly id: string;
  readonly regionCode: string;
}

/** 市督查办 sees every case. */
const OVERSEER = 'sl.dcb.head';
