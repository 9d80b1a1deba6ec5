import type { Directory } from '@zhuoluo/directory/rules';
import { CalendarHistory, datedCalendar, type CalendarData, type Instant, type WorkCalendar } from '@zhuoluo/kernel';
import { completed } from '../rules/complete-policy.ts';
import type { Policy } from '../rules/policy.ts';
import { directoryOf, type DirectoryRows } from '@zhuoluo/directory/store';

/** Everything the rules look up, as one statement read it. */
export interface ReferenceRows extends DirectoryRows {
  readonly policies: readonly {
    readonly version: number;
    readonly regionId: string | null;
    /** As it was stored, by an older release perhaps. */
    readonly document: unknown;
  }[];
  /** Every version, by code and then oldest first. */
  readonly calendars: readonly { readonly data: CalendarData; readonly writtenAt: string }[];
}

/** Raised where stored data name something that is not stored. */
export class UnknownReference extends Error {
  override readonly name = 'UnknownReference';
}

export interface ActivePolicy {
  readonly version: number;
  readonly policy: Policy;
}

/** Directory, calendars and policies of one moment: an immutable snapshot. */
export class References {
  /** Grows with every change of reference data. */
  readonly version: number;
  /** Until when it stands though nothing is written: a tenure or a stand-in may begin or end ahead. `Infinity` where none does. */
  readonly until: Instant;
  readonly directory: Directory;
  readonly #policies: ReadonlyMap<number, Policy>;
  readonly #active = new Map<string | null, ActivePolicy>();
  readonly #calendars: ReadonlyMap<string, CalendarHistory>;

  constructor(rows: ReferenceRows) {
    this.version = rows.version;
    this.until = rows.until ?? Infinity;
    this.directory = directoryOf(rows);
    const policies = rows.policies.map(({ document, ...row }) => ({ ...row, policy: completed(document) }));
    this.#policies = new Map(policies.map(({ version, policy }) => [version, policy]));
    for (const { version, regionId, policy } of policies) this.#active.set(regionId, { version, policy });
    const byCode = Map.groupBy(rows.calendars, ({ data }) => data.code);
    this.#calendars = new Map(
      [...byCode].map(([code, stored]) => [
        code,
        new CalendarHistory(stored.map(({ data, writtenAt }) => datedCalendar(data, Date.parse(writtenAt)))),
      ]),
    );
  }

  /** @throws UnknownReference */
  policy(version: number): Policy {
    return found(this.#policies.get(version), `policy ${version}`);
  }

  /** What binds a case filed now: the region's newest version, else the city's (rules.md §152). @throws UnknownReference */
  policyFor(regionId: string): ActivePolicy {
    return found(this.#active.get(regionId) ?? this.#active.get(null), 'an active policy');
  }

  /** The newest version. @throws UnknownReference */
  calendar(code: string): WorkCalendar {
    return this.calendarHistory(code).newest;
  }

  /** Every version: limits bear the one that gave them their end. @throws UnknownReference */
  calendarHistory(code: string): CalendarHistory {
    return found(this.#calendars.get(code), `calendar ${code}`);
  }
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new UnknownReference(`${what} is not stored`);
  return value;
}
