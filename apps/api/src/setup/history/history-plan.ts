import { isAmong, UNDISPATCHED } from '@zhuoluo/cases/rules';
import type { Level, Urgency } from '@zhuoluo/kernel';
import { chosen, shuffled, type Random } from './random.ts';

/** What a difficulty is about. `{n}` in its texts is a number from the first of `n` to the second, in steps of the third. */
export interface Matter {
  readonly category: string;
  readonly title: string;
  readonly facts: string;
  readonly wish: string;
  readonly result: string;
  readonly n: readonly [number, number, number];
}

/** Where a case that is open still has come to rest, with something left of its limit; and how often. Most are with a unit. */
const RESTS = {
  HANDLE: 24,
  FILED: 1,
  ON_SITE: 2,
  DISPATCHING: 1,
  CLAIM: 2,
  REVIEWING: 2,
  FOLLOW_UP: 1,
  CLOSING: 1,
} as const;
export type Rest = keyof typeof RESTS;
const RESTS_OF_OPEN = Object.entries(RESTS).flatMap(([rest, times]) =>
  Array.from({ length: times }, () => rest as Rest),
);

/** At which steps somebody took time; a share of the step's limit. */
export type Pace = Readonly<Record<Rest | 'CO_CLAIM' | 'CO_HANDLE', number>>;

/** How one case of the year went. */
export interface PlannedCase {
  readonly party: number;
  readonly matter: Omit<Matter, 'n'>;
  /** The category's own where undefined. */
  readonly urgency: Urgency | undefined;
  readonly filer: 'LIAISON' | 'HOTLINE';
  /** Filed by the hotline straight at a level; else it goes through intake, or begins on site. */
  readonly level: Exclude<Level, 'ON_SITE'> | undefined;
  readonly solvedOnSite: boolean;
  /** Null for a case that was solved and struck off. */
  readonly restsAt: Rest | null;
  /** Handed in on the evening after its limit: late, though no order was drawn any more. */
  readonly isLate: boolean;
  readonly isReworked: boolean;
  readonly isDissatisfying: boolean;
  readonly rating: number;
  readonly pace: Pace;
  /** Ways in which the time may have passed: days before today on which it was filed; the first that the limits allow. */
  readonly daysAgo: readonly number[];
}

/** The seeds' picture: 308 found, three of four solved, one of four open; 15 % handed in late. */
export const FOUND = 308;
export const OPEN = 77;
export const LATE = 46;

const YEAR_DAYS = 360;
/** Above 1: more is found of late, as more people take part. */
const LATELY_MORE = 1.3;
/** How long before today a solved case was filed at least, and how much longer if its limits ask for it. */
const LATEST_SOLVED = 5;
const LONGER = [0, 9, 20, 40, 80];
/** How much shorter an open case may have been on its way, if its limits ask for it. */
const SHORTER = [1, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1, 0.02];

const RATINGS = [5, 5, 5, 5, 5, 5, 4, 4, 4, 3];
/** How old an open case is at most, by where it rests. */
const DAYS_OF_OPEN: Readonly<Record<Exclude<Rest, 'HANDLE'>, number>> = {
  FILED: 0.9,
  ON_SITE: 2.5,
  DISPATCHING: 1.5,
  CLAIM: 1.5,
  REVIEWING: 9,
  FOLLOW_UP: 9,
  CLOSING: 9,
};
/** In the hands of a unit, by the level: 复杂 has the longest limits. */
const DAYS_IN_HAND = { DEPARTMENT: 21, COUNTY: 28, CITY: 42 } as const;
const COMPLEX_IN_HAND = 0.75;

/** @param parties how many there are to choose from */
export function planHistory(matters: readonly Matter[], parties: number, random: Random): readonly PlannedCase[] {
  const marks = shuffled(
    Array.from({ length: FOUND }, (_, i) => ({ isOpen: i < OPEN, isLate: i >= OPEN && i < OPEN + LATE })),
    random,
  );
  return marks.map((mark) => planned(mark, matters, parties, random));
}

interface Mark {
  readonly isOpen: boolean;
  readonly isLate: boolean;
}

function planned({ isOpen, isLate }: Mark, matters: readonly Matter[], parties: number, random: Random): PlannedCase {
  const restsAt = isOpen ? chosen(RESTS_OF_OPEN, random) : null;
  const solvedOnSite = !isOpen && !isLate && random() < 0.3;
  const level = solvedOnSite ? undefined : levelOf(restsAt, random);
  const isLong = restsAt === 'HANDLE' && random() < COMPLEX_IN_HAND;
  const filer = solvedOnSite || restsAt === 'ON_SITE' || (level === undefined && restsAt !== 'FILED' && random() < 0.7);
  return {
    party: Math.floor(random() * parties),
    matter: worded(chosen(matters, random), random),
    // What ends by the hour draws its order at once: only limits in days can be passed in the evening.
    urgency: isLate ? undefined : isLong ? 'COMPLEX' : urgencyOf(random),
    filer: filer ? 'LIAISON' : 'HOTLINE',
    level: filer ? undefined : level,
    solvedOnSite,
    restsAt,
    isLate,
    isReworked: !isOpen && !isLate && random() < 0.07,
    isDissatisfying: !isOpen && !isLate && !solvedOnSite && random() < 0.04,
    rating: chosen(RATINGS, random),
    pace: paceOf(random),
    daysAgo: daysAgoOf(restsAt, (!filer && level) || 'DEPARTMENT', random),
  };
}

function levelOf(restsAt: Rest | null, random: Random): PlannedCase['level'] {
  if (restsAt !== null && isAmong(UNDISPATCHED, restsAt)) return undefined;
  const share = random();
  if (share < 0.45) return undefined;
  if (share < 0.84) return 'DEPARTMENT';
  return share < 0.95 ? 'COUNTY' : 'CITY';
}

function urgencyOf(random: Random): Urgency | undefined {
  const share = random();
  if (share < 0.03) return 'EXTRA';
  return share < 0.22 ? 'URGENT' : undefined;
}

function paceOf(random: Random): Pace {
  const between = (least: number, most: number) => least + (most - least) * random();
  return {
    FILED: between(0.05, 0.5),
    ON_SITE: between(0.1, 0.7),
    DISPATCHING: between(0.05, 0.5),
    CLAIM: between(0.05, 0.7),
    CO_CLAIM: between(0.05, 0.5),
    CO_HANDLE: between(0.2, 0.7),
    HANDLE: between(0.3, 0.9),
    REVIEWING: between(0.1, 0.7),
    FOLLOW_UP: between(0.1, 0.7),
    CLOSING: between(0.1, 0.7),
  };
}

function daysAgoOf(restsAt: Rest | null, level: NonNullable<PlannedCase['level']>, random: Random): readonly number[] {
  if (restsAt === null) {
    const days = LATEST_SOLVED + (YEAR_DAYS - LATEST_SOLVED) * random() ** LATELY_MORE;
    return LONGER.map((more) => days + more);
  }
  const most = restsAt === 'HANDLE' ? DAYS_IN_HAND[level] : DAYS_OF_OPEN[restsAt];
  const days = most * (0.1 + 0.9 * random());
  return SHORTER.map((share) => days * share);
}

function worded({ n: [least, most, step], ...texts }: Matter, random: Random): PlannedCase['matter'] {
  const n = least + step * Math.floor(random() * (Math.floor((most - least) / step) + 1));
  const say = (text: string) => text.replaceAll('{n}', String(n));
  const { category, title, facts, wish, result } = texts;
  return { category, title: say(title), facts: say(facts), wish: say(wish), result: say(result) };
}
