import type { CalendarData } from './calendar-data.ts';
import type { Instant } from './instant.ts';
import { workCalendar, type WorkCalendar } from './work-calendar.ts';

/** A version of a calendar, with the instant at which it was written. */
export interface DatedCalendar {
  readonly version: number;
  readonly writtenAt: Instant;
  readonly calendar: WorkCalendar;
}

/** A version that came after another: from what to what, and when. */
export interface CalendarChange extends DatedCalendar {
  readonly former: WorkCalendar;
}

/** A version as it is stored; its arithmetic is built when a limit asks for it. */
export function datedCalendar(data: CalendarData, writtenAt: Instant): DatedCalendar {
  let built: WorkCalendar | undefined;
  return {
    version: data.version,
    writtenAt,
    get calendar() {
      return (built ??= workCalendar(data));
    },
  };
}

/** The versions of one calendar. */
export class CalendarHistory {
  readonly newest: WorkCalendar;
  readonly #versions: readonly DatedCalendar[];

  /** @param versions one at least, oldest first @throws InvalidCalendar */
  constructor(versions: readonly DatedCalendar[]) {
    this.#versions = versions;
    this.newest = versions.at(-1)!.calendar;
  }

  /** Undefined if it is not stored. @throws InvalidCalendar */
  find(version: number): DatedCalendar | undefined {
    return this.#versions.find((one) => one.version === version);
  }

  /** The changes since a version, oldest first; none since one that is not stored. @throws InvalidCalendar */
  changesSince(version: number): readonly CalendarChange[] {
    if (version === this.newest.version) return [];
    const from = this.#versions.findIndex((one) => one.version === version);
    if (from < 0) return [];
    return this.#versions.slice(from + 1).map((one, i) => ({
      version: one.version,
      writtenAt: one.writtenAt,
      calendar: one.calendar,
      former: this.#versions[from + i]!.calendar,
    }));
  }

  /** The same with one more version: what a preview computes by. @throws InvalidCalendar */
  with(next: DatedCalendar): CalendarHistory {
    return new CalendarHistory([...this.#versions, next]);
  }
}
