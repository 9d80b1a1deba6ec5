import {
  advance,
  decide,
  docNumber,
  fileCase,
  nextMilestoneAt,
  noticesOf,
  numbersWanted,
  withNumbers,
  type Case,
  type CaseCommand,
  type CaseEvent,
  type Context,
  type FileCase,
} from '@zhuoluo/cases/rules';
import type { Instant } from '@zhuoluo/kernel';
import type { Notice } from '@zhuoluo/notices/rules';
import type { Town } from './town.ts';

/** What one transaction of the store would have written. */
export interface Written {
  readonly events: readonly CaseEvent[];
  readonly notices: readonly Notice[];
  readonly now: Instant;
}

/** A number of a document to be given at an instant, and what stands for it in the texts. */
export interface Numbered {
  readonly docCode: string;
  readonly year: number;
  readonly at: Instant;
  readonly standIn: string;
}

/** The first half of a UUIDv7: milliseconds. */
export function timeOfId(instant: Instant): string {
  const hex = instant.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}

/** Last part of every id of a case as it is lived, in place of what tells its copies apart. */
export const NOBODY = 'f'.repeat(12);

/** One case lived by the rules alone, as the store would have it: command by command, and woken at every milestone. */
export class Walk {
  readonly written: Written[] = [];
  readonly numbers: Numbered[] = [];
  readonly #town: Town;
  readonly #openedAt: Instant;
  #case: Case | undefined;
  #ids = 0;
  now: Instant;

  constructor(town: Town, openedAt: Instant) {
    this.#town = town;
    this.#openedAt = openedAt;
    this.now = openedAt;
  }

  get case(): Case {
    return this.#case!;
  }

  newId(): string {
    return `${timeOfId(this.#openedAt)}-7${(this.#ids++).toString(16).padStart(3, '0')}-8000-${NOBODY}`;
  }

  file(command: Omit<FileCase, 'type' | 'caseId' | 'policyVersion'>): boolean {
    const { policyVersion } = this.#town;
    const decision = fileCase({ ...command, type: 'file-case', caseId: this.newId(), policyVersion }, this.context());
    if (decision.ok) this.#write(decision);
    return decision.ok;
  }

  /** Does it where the rules allow it; time is applied first, and stays applied. */
  tries(command: CaseCommand): boolean {
    const advanced = advance(this.case, this.context());
    const decision = decide(command, advanced.case, this.context());
    this.#write(decision.ok ? { ...decision, events: [...advanced.events, ...decision.events] } : advanced);
    return decision.ok;
  }

  /** Wakes the case at every milestone up to an instant, as its workflow does. */
  liveTo(end: Instant): void {
    for (let next = nextMilestoneAt(this.case, this.now); next !== null && next <= end;) {
      this.now = Math.max(this.now, next);
      const { version } = this.case;
      this.#write(advance(this.case, this.context()));
      const after = nextMilestoneAt(this.case, this.now);
      if (after === next && this.case.version === version) throw new Error(`${this.case.caseNo} is stuck at ${next}`);
      next = after;
    }
    this.now = Math.max(this.now, end);
  }

  context(): Context {
    const { references, policyVersion } = this.#town;
    const policy = references.policy(policyVersion);
    const calendars = references.calendarHistory(policy.calendar);
    const { newest: calendar } = calendars;
    return {
      now: this.now,
      policy,
      calendar,
      calendars,
      directory: references.directory,
      servedBy: [],
      newId: () => this.newId(),
    };
  }

  #write({ case: after, events }: { readonly case: Case; readonly events: readonly CaseEvent[] }): void {
    const { directory } = this.#town.references;
    const standIns = new Map<string, string>();
    for (const { orderId, officeId, year, at } of numbersWanted(after, events)) {
      const docCode = directory.docCodeOf(officeId);
      const standIn = `#${this.numbers.length}#`;
      this.numbers.push({ docCode, year, at, standIn });
      standIns.set(orderId, docNumber(docCode, year, 0).replace('0号', `${standIn}号`));
    }
    const numbered = withNumbers(after, events, standIns);
    this.#case = numbered.case;
    if (events.length === 0) return;
    const notices = noticesOf(numbered.case, numbered.events, directory);
    this.written.push({ events: numbered.events, notices, now: this.now });
  }
}
