import {
  CalendarHistory,
  DAY,
  type Actor,
  type ClockKind,
  type Colour,
  type Instant,
  type WorkCalendar,
} from '@zhuoluo/kernel';
import { advance } from '../case/advance.ts';
import { archive } from '../case/archive.ts';
import type { Case } from '../case/case.ts';
import type { CommandType, FileCase } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import {
  allowedCaseActions,
  allowedOrderActions,
  allowedRequestActions,
  allowedTaskActions,
  decide,
  fileCase,
} from '../case/decide.ts';
import type { CaseEvent, CaseEventType } from '../case/event.ts';
import { nextMilestoneAt } from '../case/milestones.ts';
import { leadOf } from '../case/parts.ts';
import { at, calendar2025To2026 } from '@zhuoluo/kernel/time/calendar.fixture';
import type { Directory } from '@zhuoluo/directory/rules';
import { DEFAULT_POLICY, type Policy } from '@zhuoluo/regulation/rules';
import { docNumber, numbersWanted, withNumbers } from '../supervision-order/doc-number.ts';
import { directory, headOf, postOf } from '@zhuoluo/directory/rules/testing/world.fixture';
import { moveToPolicy, type Stays } from '../moves/move-to-policy.ts';
import { FILING, SUBMISSION } from './filings.fixture.ts';
import { meantBy, type Wish } from './wish.fixture.ts';

export interface StoryOptions {
  readonly directory?: Directory;
  readonly policy?: Policy;
  readonly calendar?: WorkCalendar;
  /** The numbers its orders get, other cases having taken those between; then one by one. */
  readonly numbers?: readonly number[];
}

const MOVER = { personId: 'admin', postId: 'post-of-admin', unitId: null };

/** A case told in time: each act first lets time do its part, as `CaseCommands` does (ARCHITECTURE.md point 2). */
export class Story {
  readonly events: CaseEvent[] = [];
  #directory: Directory;
  #servedBy: readonly string[] | null = null;
  #policy: Policy;
  #calendars: CalendarHistory;
  #case: Case | null = null;
  #now: Instant = 0;
  #ids = 0;
  readonly #numbers: number[];
  #lastNumber = 0;

  constructor(options: StoryOptions = {}) {
    this.#directory = options.directory ?? directory();
    this.#policy = options.policy ?? DEFAULT_POLICY;
    const calendar = options.calendar ?? calendar2025To2026;
    this.#calendars = new CalendarHistory([{ version: calendar.version, writtenAt: 0, calendar }]);
    this.#numbers = [...(options.numbers ?? [])];
  }

  get case(): Case {
    return this.#case!;
  }

  get now(): Instant {
    return this.#now;
  }

  get lead() {
    return leadOf(this.case)!;
  }

  get orders() {
    return this.case.orders;
  }

  /** The newest request. */
  get request() {
    return this.case.requests.at(-1)!;
  }

  ordersOf(unitId: string) {
    return this.case.orders.filter((o) => o.unitId === unitId);
  }

  /** What has happened so far, by name. */
  get happened(): string[] {
    return this.events.map((event) => event.type);
  }

  /** The events of one type so far, in order. */
  eventsOf<T extends CaseEventType>(type: T): Extract<CaseEvent, { type: T }>[] {
    return this.events.filter((event): event is Extract<CaseEvent, { type: T }> => event.type === type);
  }

  /** The colours issued so far, in order. */
  get colours(): Colour[] {
    return this.eventsOf('order-issued').map(({ facts }) => facts.colour);
  }

  /** The newest task of a unit. */
  taskOf(unitId: string) {
    return this.case.tasks.findLast((t) => t.unitId === unitId)!;
  }

  /** The newest clock of a kind, on a unit where one is named. */
  clock(kind: ClockKind, unitId?: string) {
    return this.case.clocks.findLast((k) => k.kind === kind && (unitId === undefined || k.unitId === unitId))!;
  }

  /** From here on others hold the posts, or serve the party. */
  under({ directory: other, servedBy }: { directory?: Directory; servedBy?: readonly string[] }): this {
    this.#directory = other ?? this.#directory;
    this.#servedBy = servedBy ?? this.#servedBy;
    return this;
  }

  get context(): Context {
    return {
      now: this.#now,
      policy: this.#policy,
      calendar: this.#calendars.newest,
      calendars: this.#calendars,
      directory: this.#directory,
      servedBy: this.#servedBy ?? (this.#case?.liaisonId ? [postOf(this.#case.liaisonId)] : []),
      newId: () => `id-${++this.#ids}`,
    };
  }

  /** Moves the clock without letting anything happen: no one was there, no timer fired. */
  skipTo(when: string | Instant): this {
    this.#now = typeof when === 'string' ? at(when) : when;
    return this;
  }

  /** Wakes the case at every milestone up to an instant, as its workflow does. */
  liveTo(when: string | Instant): this {
    const end = typeof when === 'string' ? at(when) : when;
    for (let next = this.#next(); next !== null && next <= end; next = this.#next()) {
      this.#now = Math.max(next, this.#now);
      const before = this.case.version;
      this.wake();
      if (this.case.version === before && this.#next() === next) break;
    }
    return this.skipTo(end).wake();
  }

  /** The administrator writes another version of the calendar, with a further year perhaps. */
  load(calendar: WorkCalendar): this {
    this.#calendars = this.#calendars.with({ version: calendar.version, writtenAt: this.#now, calendar });
    return this;
  }

  /** An administrator moves it to another version of the regulation. Says why it stays, or null if it moved. */
  moveTo(policy: Policy): Stays | null {
    this.wake();
    const former = this.context;
    const contexts = { former, ctx: { ...former, policy }, by: MOVER };
    const outcome = moveToPolicy(this.case, contexts, {
      version: this.case.policyVersion + 1,
      regionId: null,
      reason: '新方案更短',
    });
    if (outcome.kind === 'stays') return outcome.why;
    this.#policy = policy;
    this.#apply(outcome);
    return null;
  }

  /** Units are closed, renamed or followed by others. */
  reorganise(directory: Directory): this {
    this.#directory = directory;
    return this;
  }

  wake(): this {
    this.#apply(advance(this.case, this.context));
    return this;
  }

  /** Nothing happens to it for ninety-one days after its end, and the night archives it. */
  archive(): this {
    this.skipTo(this.case.endedAt! + 91 * DAY);
    this.#apply(archive(this.case, this.context));
    return this;
  }

  file(command: Partial<FileCase> = {}): this {
    const decision = fileCase({ ...FILING, ...command }, this.context);
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
    this.#apply(decision);
    return this;
  }

  /** Does something, or fails the spec with the refusal's code. */
  do(wish: Wish): this {
    const code = this.refusalOf(wish);
    if (code !== null) throw new Error(`${wish.type} refused: ${code}`);
    return this;
  }

  /** The lead's head hands the matter in. */
  submit(): this {
    return this.do({ ...SUBMISSION, by: this.head() });
  }

  /** The head of the unit that leads now. */
  head(): Actor {
    return headOf(this.lead.unitId);
  }

  /** The refusal's code, or null where it was done. */
  refusalOf(wish: Wish): string | null {
    this.wake();
    const decision = decide(meantBy(wish, this.case), this.case, this.context);
    if (!decision.ok) return decision.refusal.code;
    this.#apply(decision);
    return null;
  }

  /** All that somebody may do now, each with the task, order or request concerned. */
  mayDo(by: Actor): { by: Actor; type: CommandType; task?: string; order?: string; request?: string }[] {
    const { case: c, context } = this;
    return [
      ...allowedCaseActions(c, by, context).map((type) => ({ by, type })),
      ...c.tasks.flatMap((t) => allowedTaskActions(c, t, by, context).map((type) => ({ by, type, task: t.id }))),
      ...c.orders.flatMap((o) => allowedOrderActions(c, o, by, context).map((type) => ({ by, type, order: o.id }))),
      ...c.requests.flatMap((r) =>
        allowedRequestActions(c, r, by, context).map((type) => ({ by, type, request: r.id })),
      ),
    ];
  }

  #next(): Instant | null {
    return nextMilestoneAt(this.case, this.#now);
  }

  #nextNumber(): number {
    this.#lastNumber = this.#numbers.shift() ?? this.#lastNumber + 1;
    return this.#lastNumber;
  }

  #apply(outcome: { case: Case; events: readonly CaseEvent[] }): void {
    const wanted = numbersWanted(outcome.case, outcome.events);
    const numbers = new Map(wanted.map((w) => [w.orderId, docNumber('商政督', w.year, this.#nextNumber())]));
    const numbered = withNumbers(outcome.case, outcome.events, numbers);
    this.#case = numbered.case;
    this.events.push(...numbered.events);
  }
}
