import type { Duration, Category, Colour, Level, RequestKind, Urgency } from '@zhuoluo/kernel';

type ByUrgency = Readonly<Record<Urgency, Duration>>;

/** Limits of one level (rules.md §56, §60); at ON_SITE there is no claim. */
export interface LevelLimits {
  readonly claim?: ByUrgency;
  readonly handle: ByUrgency;
}

/** What a city calls a severity, and how it shows it (rules.md §96). */
export interface ColourWords {
  /** As papers name it: 橙色. */
  readonly name: string;
  /** What it means: 警告. */
  readonly title: string;
  /** On screen, as `#rrggbb`. */
  readonly hex: string;
}

/** How orders of a colour are signed and what they allow (rules.md §112, §120). */
export interface OrderRule extends ColourWords {
  /** Whether a ladder has it; where not, the next harsher takes its place (rules.md §96). */
  readonly used: boolean;
  readonly rectify: ByUrgency;
  /** Issued when drawn, without waiting for a signature. */
  readonly autoIssue: boolean;
  /** Unsigned this long: the signer's superior is told. */
  readonly signWithin: Duration;
  /** Unsigned this long: issued under delegated signature, or referred to the superior (rules.md §113). */
  readonly delegateAfter: Duration;
  readonly points: number;
}

/** 延期: how often, how far, and how long an order waits for its decision (rules.md §75–77). */
export interface ExtensionRule {
  readonly times: Readonly<Record<Urgency, number>>;
  /** Each time, where half the handle limit is longer. */
  readonly atMost: Duration;
  readonly inAll: Duration;
  /** A co-unit's, which extends once. */
  readonly coUnit: Duration;
  readonly deferBy: Duration;
}

/** 挂起: how long, how long without a leader, and how often progress is reported meanwhile (rules.md §78, §80). */
export interface SuspensionRule {
  readonly atMost: Duration;
  readonly byOffice: Duration;
  readonly progress: Duration;
}

/** The regulation as data: versioned, a case keeps the version it was filed under (rules.md §152). */
export interface Policy {
  readonly name: string;
  readonly calendar: string;
  readonly limits: Readonly<Record<Level, LevelLimits>>;
  /** Overrides NORMAL at DEPARTMENT and scales upward (rules.md §61). */
  readonly categories: Readonly<Record<Category, CategoryRule | undefined>>;
  readonly stages: Readonly<Record<Stage, Duration>>;
  /** What a co-unit has from its claim (rules.md §63). */
  readonly coUnit: Duration;
  readonly orders: Readonly<Record<Colour, OrderRule>>;
  /** The colour that a ladder begins with (rules.md §96). */
  readonly start: Readonly<Record<Urgency, Colour>>;
  /** Expired red orders at CITY: the first repeat after `floor` (or the rectify limit if longer), doubling up to `cap` (rules.md §108). */
  readonly repeat: { readonly floor: Duration; readonly cap: Duration };
  /** How long the supervision office may weigh an answer (rules.md §123). */
  readonly judge: { readonly remindAfter: Duration; readonly moveAfter: Duration };
  /** How long an office may take to decide a request (rules.md §69). */
  readonly decide: Readonly<Record<RequestKind, ByUrgency>>;
  readonly extension: ExtensionRule;
  readonly suspension: SuspensionRule;
  /** The least time a rework gets, for the task and once per level for its orders (rules.md §132). */
  readonly reworkAtLeast: Duration;
  readonly warning: { readonly atShare: number };
  readonly escalateOn: 'RED_ISSUED' | 'RED_EXPIRED';
  /** Calls to the enterprise, each on another day, after which a case counts as 未联系上 (rules.md §139). */
  readonly followUpCalls: number;
  /** How long after a rejection an objection to it may be made (rules.md §43). */
  readonly objectWithin: Duration;
  /** How long after it was struck off a case may be reopened (rules.md §143). */
  readonly reopenWithin: Duration;
  /** How long after its end a case is archived; one that may still be reopened waits for that as well (rules.md §143). */
  readonly archiveAfter: Duration;
  /** 考核得分 (rules.md §145). */
  readonly score: ScoreRule;
}

/** What a unit is scored on (rules.md §145). */
export const SCORE_PARTS = [
  'claimedInTime',
  'submittedInTime',
  'satisfied',
  'solved',
  'notReworked',
  'notReturned',
] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** How units are scored and ranked. */
export interface ScoreRule {
  readonly weights: Readonly<Record<ScorePart, number>>;
  /** Points for each task that was answered late or lost; zero or less. */
  readonly lateTask: number;
  /** With fewer, a unit is not ranked. */
  readonly leastTasks: number;
}

export interface CategoryRule {
  readonly handle?: Duration;
  /** The urgency a category has unless the filer says otherwise (rules.md §6). */
  readonly urgency?: Urgency;
}

/** Stages of a case that an office holds (rules.md §101). */
export const STAGES = ['intake', 'dispatch', 'review', 'followUp', 'verify', 'closing'] as const;
export type Stage = (typeof STAGES)[number];
