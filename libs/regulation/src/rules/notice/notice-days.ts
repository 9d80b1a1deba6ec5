import { addDays, type CalendarDay, type LocalDate } from '@zhuoluo/kernel';
import { datesOf, isWeekend, type WordFault } from './notice-dates.ts';

/** The days of a notice as they are gathered, each once. */
export class NoticeDays {
  readonly #days = new Map<LocalDate, CalendarDay>();

  get isEmpty(): boolean {
    return this.#days.size === 0;
  }

  /** By date. */
  all(): CalendarDay[] {
    return [...this.#days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  /** Takes days over that are known already. */
  begin(days: readonly CalendarDay[]): void {
    for (const day of days) this.#days.set(day.date, day);
  }

  /** Adds days of one kind; a date that is said already stays as it was said first. */
  add(
    dates: readonly LocalDate[],
    kind: 'HOLIDAY' | 'WORK',
    name: string,
  ): { readonly added: CalendarDay[]; readonly faults: WordFault[] } {
    const faults: WordFault[] = [];
    const added = dates.flatMap((date): CalendarDay[] => {
      const said = this.#days.get(date);
      if (said) {
        faults.push({ code: said.kind === kind ? 'day-twice' : 'works-in-holiday', facts: { date } });
        return [];
      }
      if (kind === 'WORK' && !isWeekend(date)) {
        faults.push({ code: 'works-anyway', facts: { date } });
        return [];
      }
      const day = { date, kind, name };
      this.#days.set(date, day);
      return [day];
    });
    return { added, faults };
  }

  /** Lengthens a holiday to a date; days that were to be worked until then are off. Null where there is no such holiday. */
  extend(name: string, until: LocalDate): { readonly added: CalendarDay[]; readonly last: LocalDate } | null {
    const last = this.all().findLast((day) => day.kind === 'HOLIDAY' && day.name?.includes(name))?.date;
    if (last === undefined) return null;
    const added = datesOf({ first: addDays(last, 1), last: until }).map((date) => ({
      date,
      kind: 'HOLIDAY' as const,
      name,
    }));
    this.begin(added);
    return { added, last };
  }
}
