import type { Contact } from '@zhuoluo/directory/rules';
import type {
  Instant,
  CaseState,
  Category,
  Colour,
  ConfirmationWay,
  Level,
  PartyKind,
  RejectionCode,
  Source,
  TaskOutcome,
  Tier,
  Urgency,
} from '@zhuoluo/kernel';
import type { AsOne } from './as-one.ts';
import type { CaseParts, PartName } from './case-parts.ts';
import type { EvidenceFile } from './evidence-file.ts';
import type { Ending } from './states.ts';
import type { Unset } from './unset.ts';

/** One difficulty of one enterprise or project, 一事一单 (rules.md §2). */
export interface Case extends CaseParts {
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
  /** What its filing, and what was added to it, brought along. */
  readonly files: readonly EvidenceFile[] | null;
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
  /** Stand-ins and those whom they stood in for, of those who acted in it meanwhile: they stay one person for it (rules.md §14). */
  readonly asOne: AsOne;
  readonly reviewerId: string | null;
  readonly closeProposedBy: string | null;
  readonly outcome: TaskOutcome | 'UNREACHED' | null;
  readonly result: string | null;
  /** Names of documents behind a result reached on site; those behind a unit's stand at its task. */
  readonly evidence: readonly string[];
  /** The files among them. */
  readonly evidenceFiles: readonly EvidenceFile[] | null;
  readonly rating: number | null;
  /** What the enterprise said with it. */
  readonly ratingComment: string | null;
  /** When the supervision office confirmed that the rating is not reasonable: it does not count (rules.md §140). */
  readonly ratingOverruledAt: Instant | null;
  readonly instructionDraftedAt: Instant | null;
  readonly listingProposedAt: Instant | null;
  /** When it was first sent down again, a second time being a leader's (rules.md §91); null of one that never was. */
  readonly sentDownAt: Instant | null;
  /** When it was struck off; null while somebody still has something to do on it. */
  readonly endedAt: Instant | null;
  /** The state in which it ended, of an archived case: figures count it as that; null of all others. */
  readonly endedAs: Ending | null;
  readonly closeSummary: string | null;
  /** When it was last reopened; null of a case that never was. */
  readonly reopenedAt: Instant | null;
  /** Why an office did not take it up; null of a case that was never rejected. */
  readonly rejection: Rejection | null;
  /** Who confirmed to 12345 that the enterprise withdraws it; null where the enterprise did so itself. */
  readonly withdrawalConfirmedBy: Confirmation | null;
  readonly nextMilestoneAt: Instant | null;
}

/** 不予受理, with where the enterprise turns instead (rules.md §42). */
export interface Rejection {
  readonly code: RejectionCode;
  readonly guidance: string;
  /** To whom the office passed it on. */
  readonly passedTo: string | null;
  readonly at: Instant;
  readonly by: string;
  /** The office that rejected it. */
  readonly unitId: string;
}

/** An enterprise's word, as 12345 took it down (rules.md §53). */
export interface Confirmation {
  readonly name: string;
  readonly at: Instant;
  readonly how: ConfirmationWay;
}

/** Fields of a case that events change; its children are changed one by one. */
export type CaseFields = Omit<
  Case,
  | 'id'
  | 'version'
  | PartName
  | 'nextMilestoneAt'
  | 'handlerIds'
  | 'reviewerIds'
  | 'asOne'
  | 'evidence'
  | 'evidenceFiles'
>;

/** What a new case has not yet. */
export const UNSET_OF_CASE: Unset<CaseFields> = {
  urgencyAsked: null,
  amount: null,
  files: null,
  levelReason: null,
  liaisonId: null,
  liaisonUnitId: null,
  dueAt: null,
  colour: null,
  firstDispatchedAt: null,
  solvedOnSiteBy: null,
  reviewerId: null,
  closeProposedBy: null,
  outcome: null,
  result: null,
  rating: null,
  ratingComment: null,
  ratingOverruledAt: null,
  instructionDraftedAt: null,
  listingProposedAt: null,
  sentDownAt: null,
  endedAt: null,
  endedAs: null,
  closeSummary: null,
  reopenedAt: null,
  rejection: null,
  withdrawalConfirmedBy: null,
};
