import type { Duration, Category, Colour, Level, Urgency } from '@zhuoluo/kernel';

type ByUrgency = Readonly<Record<Urgency, Duration>>;

/** Limits of one level (domain.md 3.1); at ON_SITE nobody claims. */
export interface LevelLimits {
  readonly claim?: ByUrgency;
  readonly handle: ByUrgency;
}

/** How orders of a colour are signed and what they allow (domain.md 3.3). */
export interface OrderRule {
  readonly rectify: ByUrgency;
  /** Issued when drawn, without waiting for a signature. */
  readonly autoIssue: boolean;
  /** Unsigned this long: the signer's superior is told. */
  readonly signWithin: Duration;
  /** Unsigned this long: issued under delegated signature, or referred to the superior (domain.md 9.14). */
  readonly delegateAfter: Duration;
  readonly points: number;
}

/** The regulation as data: versioned, a case keeps the version it was filed under (domain.md section 3). */
export interface Policy {
  readonly name: string;
  readonly calendar: string;
  readonly limits: Readonly<Record<Level, LevelLimits>>;
  /** Overrides NORMAL at DEPARTMENT and scales upward (domain.md 3.2, 9.24). */
  readonly categories: Readonly<Partial<Record<Category, CategoryRule>>>;
  readonly stages: Readonly<Record<Stage, Duration>>;
  /** What a co-unit has from its claim (domain.md section 2, “Clocks”). */
  readonly coUnit: Duration;
  readonly orders: Readonly<Record<Colour, OrderRule>>;
  /** Expired red orders at CITY: the first repeat after `floor` (or the rectify limit if longer), doubling up to `cap` (domain.md 9.15). */
  readonly repeat: { readonly floor: Duration; readonly cap: Duration };
  /** How long the supervision office may weigh an answer (domain.md 9.11). */
  readonly judge: { readonly remindAfter: Duration; readonly moveAfter: Duration };
  /** The least time a rework gets, for the task and once per level for its orders (domain.md T14, 9.11). */
  readonly reworkAtLeast: Duration;
  readonly warning: { readonly atShare: number };
  readonly escalateOn: 'RED_ISSUED' | 'RED_EXPIRED';
  /** Calls to the enterprise, each on another day, after which a case counts as 未联系上 (domain.md T16). */
  readonly followUpCalls: number;
  /** 考核得分; the default's where left out, as in documents older than it. */
  readonly score?: ScoreRule;
}

/** What a unit is scored on (domain.md 3.5); 回退率 joins them once units can return tasks. */
export const SCORE_PARTS = ['claimedInTime', 'submittedInTime', 'satisfied', 'solved', 'notReworked'] as const;
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
  /** The urgency a category has unless the filer says otherwise (domain.md 9.24). */
  readonly urgency?: Urgency;
}

/** Stages of a case that an office holds (domain.md 9.8). */
export const STAGES = ['intake', 'dispatch', 'review', 'followUp', 'closing'] as const;
export type Stage = (typeof STAGES)[number];
