import type { Contact } from '@zhuoluo/directory/rules';
import type {
  Duration,
  Instant,
  CaseState,
  Category,
  ClockKind,
  Colour,
  Level,
  PartyKind,
  Source,
  TaskRole,
  TaskState,
  Tier,
  Urgency,
} from '@zhuoluo/kernel';
import type { Ladder } from '../escalation/ladder-of.ts';
import type { SubmitForm } from './draft-form.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';

/** One difficulty of one enterprise or project, 一事一单 (rules.md §2). */
export interface Case {
  readonly id: string;
  readonly caseNo: string;
  /** Sequence number of the last event: what `If-Match` compares. */
  readonly version: number;
  readonly state: CaseState;
  readonly level: Level;
  readonly urgency: Urgency;
  /** 特急 as the enterprise asked for it: an office confirms it, or leaves the case 急. */
  readonly urgencyAsked: Urgency | null;
  readonly category: Category;
  readonly title: string;
  readonly facts: string;
  readonly wish: string;
  readonly amount: number | null;
  readonly contact: Contact;
  readonly source: Source;
  readonly levelReason: string | null;
  readonly partyId: string;
  readonly partyKind: PartyKind;
  /** The party's region. */
  readonly regionId: string;
  readonly liaisonId: string | null;
  readonly liaisonUnitId: string | null;
  readonly filedBy: string;
  readonly openedAt: Instant;
  readonly policyVersion: number;
  /** Tier of the unit in charge: it decides the next level (rules.md §85). */
  readonly tier: Tier;
  /** The unit that answers for the case now: no case is without one (rules.md §3). */
  readonly unitId: string;
  /** Expiry of the running stage clock, kept when missed until the stage changes (rules.md §28). */
  readonly dueAt: Instant | null;
  readonly colour: Colour | null;
  /** Rounds of dispatch so far; a fresh lead starts the next one with a fresh ladder (rules.md §87). */
  readonly round: number;
  /** Lead dispatches at this level, re-routes included (rules.md §84). */
  readonly dispatches: number;
  /** When the case was first dispatched at this level; re-routing moves no handle limit past it (rules.md §50). */
  readonly firstDispatchedAt: Instant | null;
  /** Times the result was sent back at this level (rules.md §84). */
  readonly reworks: number;
  /** Times the enterprise was not satisfied with it, at any level (rules.md §104). */
  readonly dissatisfactions: number;
  /** Shanghai dates on which the enterprise could not be reached (rules.md §139). */
  readonly missedCalls: readonly string[];
  readonly solvedOnSiteBy: string | null;
  /** Persons who claimed, reported, drafted, submitted, answered or solved, in any round: they neither review nor close (rules.md §14). */
  readonly handlerIds: readonly string[];
  /** Persons who reviewed it, in any round: they do not close (rules.md §14). */
  readonly reviewerIds: readonly string[];
  readonly reviewerId: string | null;
  readonly closeProposedBy: string | null;
  readonly outcome: 'A' | 'UNREACHED' | null;
  readonly result: string | null;
  /** Names of documents behind a result reached on site; those behind a unit's stand at its task. */
  readonly evidence: readonly string[];
  readonly rating: number | null;
  readonly instructionDraftedAt: Instant | null;
  readonly listingProposedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closeSummary: string | null;
  readonly nextMilestoneAt: Instant | null;
  readonly tasks: readonly Task[];
  readonly orders: readonly SupervisionOrder[];
  readonly clocks: readonly Clock[];
}

/** Fields of a case that events change; its children are changed one by one. */
export type CaseFields = Omit<
  Case,
  'id' | 'version' | 'tasks' | 'orders' | 'clocks' | 'nextMilestoneAt' | 'handlerIds' | 'reviewerIds' | 'evidence'
>;

/** A unit's piece of a case (rules.md §44). */
export interface Task {
  readonly id: string;
  readonly taskNo: string;
  readonly caseId: string;
  readonly version: number;
  readonly state: TaskState;
  readonly level: Level;
  readonly role: TaskRole;
  readonly unitId: string;
  readonly round: number;
  readonly requirement: string;
  readonly dispatchedAt: Instant;
  /** Null where the routing table dispatched. */
  readonly dispatchedBy: string | null;
  readonly claimDueAt: Instant | null;
  readonly claimedAt: Instant | null;
  readonly claimedBy: string | null;
  readonly claimMode: 'SELF' | 'DEEMED' | null;
  readonly handleLimit: Duration;
  readonly dueAt: Instant | null;
  readonly originalDueAt: Instant | null;
  /** True of the unit that a case has climbed away from: it helps on, and no order is drawn on its limits (rules.md §87). */
  readonly leftBehind: boolean;
  /** The text of an officer's draft. */
  readonly draft: string | null;
  /** The draft with all that was filled in; null of drafts that an earlier version kept. */
  readonly draftForm: SubmitForm | null;
  readonly draftedBy: string | null;
  readonly submittedAt: Instant | null;
  readonly submittedBy: string | null;
  readonly outcome: 'A' | null;
  readonly result: string | null;
  readonly enterpriseContact: EnterpriseContact | null;
  readonly evidence: readonly string[];
  readonly reworks: number;
  /** Whether its orders had their extra day after a rework at this level (rules.md §132). */
  readonly orderGrace: boolean;
  /** Whether an answer was accepted against a promised date (rules.md §124). */
  readonly committed: boolean;
  readonly lateSeconds: number | null;
  /** 企业评价: what the enterprise last said of this lead's result, 1 to 5 (rules.md §138). */
  readonly rating: number | null;
  readonly endedAt: Instant | null;
}

/** The unit asked the enterprise itself: when, whom, what they said (rules.md §65). */
export interface EnterpriseContact {
  readonly at: Instant;
  readonly person: string;
  readonly opinion: string;
}

/** One running limit: (case, task or none, kind, epoch) (rules.md §97). */
export interface Clock {
  readonly id: string;
  readonly caseId: string;
  readonly taskId: string | null;
  /** A task's for the limits of its own unit, else that of the stage; a promise keeps the ladder of its order. */
  readonly ladder: Ladder;
  /** The order whose accepted answer promised this date; COMMITMENT only. */
  readonly orderId: string | null;
  readonly kind: ClockKind;
  readonly epoch: number;
  readonly level: Level;
  /** Who must act before it runs out. */
  readonly unitId: string;
  readonly state: 'RUNNING' | 'PAUSED' | 'STOPPED';
  readonly startedAt: Instant;
  readonly limit: Duration;
  /** The version of the policy's calendar by which its end was last computed. */
  readonly calendarVersion: number;
  /** Null while the calendar lacks the year (rules.md §24). */
  readonly dueAt: Instant | null;
  /** When a miss draws its order (rules.md §98); null once drawn or cured. */
  readonly drawAt: Instant | null;
  readonly warnAt: Instant | null;
  /** When to try again to compute a limit past the calendar's end (rules.md §24). */
  readonly recheckAt: Instant | null;
  /** What is left of a paused or not yet computable limit, in working seconds for wd and wh, else seconds. */
  readonly remainingSeconds: number | null;
  readonly stoppedAt: Instant | null;
  readonly missedAt: Instant | null;
  readonly lateSeconds: number | null;
}
