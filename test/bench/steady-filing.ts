import { spreadOf, type Spread } from './machine.ts';
import type { Stand } from './stand.ts';

/** Of a storm, while filing goes on. */
type Phase = 'before' | 'during' | 'after';

export type FilingMs = Readonly<Record<Phase, Spread>>;

const FILINGS_PER_SECOND = 10;

/** Files cases over HTTP at a steady rate, whether or not the ones before have been answered, and times each. */
export class SteadyFiling {
  readonly #stand: Stand;
  readonly #times: Record<Phase, number[]> = { before: [], during: [], after: [] };
  readonly #open = new Set<Promise<void>>();
  readonly #onFiled: (caseId: string) => void;
  #phase: Phase = 'before';
  #filed = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(stand: Stand, onFiled: (caseId: string) => void = () => undefined) {
    this.#stand = stand;
    this.#onFiled = onFiled;
  }

  start(): void {
    this.#timer = setInterval(() => {
      const one: Promise<void> = this.#file(this.#phase).finally(() => this.#open.delete(one));
      this.#open.add(one);
    }, 1000 / FILINGS_PER_SECOND);
  }

  phase(phase: Phase): void {
    this.#phase = phase;
  }

  async stop(): Promise<FilingMs> {
    clearInterval(this.#timer);
    await Promise.all(this.#open);
    const { before, during, after } = this.#times;
    return { before: spreadOf(before), during: spreadOf(during), after: spreadOf(after) };
  }

  async #file(phase: Phase): Promise<void> {
    const { people, http } = this.#stand;
    const party = people.sample.parties[0]!;
    const body = {
      partyId: people.partyId(party.code),
      category: 'LABOR',
      title: `风暴中照常建单（${++this.#filed}）`,
      facts: '节后返岗不足。',
      wish: '组织专场招聘。',
      contact: { name: '经办人', phone: '0914-0000000' },
      source: 'HOTLINE',
    };
    const { status, body: filed, ms } = await http.post(await people.token(people.holder('HOTLINE')), '/cases', body);
    if (status !== 201) throw new Error(`filing answered ${status}`);
    this.#onFiled((filed as { id: string }).id);
    this.#times[phase].push(ms);
  }
}
