import type { CalendarDay, LocalDate } from '@zhuoluo/kernel';

/** A day that is said otherwise than before; null follows its weekday. */
export interface ChangedDay {
  readonly date: LocalDate;
  readonly before: CalendarDay | null;
  readonly after: CalendarDay | null;
}

/** A year as a version of a calendar has it, and what that version changed of it. */
export interface YearVersion<V> {
  readonly of: V;
  /** Ascending; a local calendar's own stand over those of the calendar below. */
  readonly days: readonly CalendarDay[];
  /** None of the first version that covers the year. */
  readonly changes: readonly ChangedDay[];
}

/** What the calendar below and the calendar itself say of a year at one version. */
export interface YearSaid {
  readonly below: readonly CalendarDay[];
  readonly own: readonly CalendarDay[];
}

/**
 * How a year came to be as it is. The first version that covers it comes last; before it stands each that changed a day of it.
 *
 * @param versions every version that covers the year, the oldest first
 */
export function yearHistory<V extends YearSaid>(versions: readonly V[]): readonly YearVersion<V>[] {
  const history: YearVersion<V>[] = [];
  for (const of of versions) {
    const days = mergedDays(of);
    const former = history.at(-1);
    const changes = former === undefined ? [] : changedDays(former.days, days);
    if (former !== undefined && changes.length === 0) continue;
    history.push({ of, days, changes });
  }
  return history.reverse();
}

function mergedDays({ below, own }: YearSaid): CalendarDay[] {
  return [...byDate([...below, ...own]).values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function changedDays(before: readonly CalendarDay[], after: readonly CalendarDay[]): ChangedDay[] {
  const [former, present] = [byDate(before), byDate(after)];
  const dates = [...new Set([...former.keys(), ...present.keys()])].sort();
  return dates
    .map((date) => ({ date, before: former.get(date) ?? null, after: present.get(date) ?? null }))
    .filter(({ before: one, after: other }) => one?.kind !== other?.kind || one?.name !== other?.name);
}

const byDate = (days: readonly CalendarDay[]) => new Map(days.map((day) => [day.date, day]));
