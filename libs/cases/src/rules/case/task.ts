import type { Duration, Instant, Level, ReworkLead, TaskOutcome, TaskRole, TaskState } from '@zhuoluo/kernel';
import type { RequestForm, SubmitForm } from './draft-form.ts';
import type { EvidenceFile } from './evidence-file.ts';
import type { Unset } from './unset.ts';

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
  /** FORCED: its return was refused (rules.md §73). REOPENED: the case began again with it (§143). */
  readonly claimMode: 'SELF' | 'DEEMED' | 'FORCED' | 'REOPENED' | null;
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
  /** What an officer wrote for the head to ask with; null once asked. */
  readonly requestDraft: RequestForm | null;
  readonly requestDraftedBy: string | null;
  readonly submittedAt: Instant | null;
  readonly submittedBy: string | null;
  readonly outcome: TaskOutcome | null;
  /** Of what cannot be solved: the provision, or the decision, by which (rules.md §136). */
  readonly basis: string | null;
  readonly result: string | null;
  readonly enterpriseContact: EnterpriseContact | null;
  readonly evidence: readonly string[];
  /** The files among its evidence. */
  readonly files: readonly EvidenceFile[] | null;
  readonly reworks: number;
  /** Under whom it is done once more, the enterprise not being satisfied; null of one that never was (rules.md §140). */
  readonly reworkLead: ReworkLead | null;
  /** 催办: how often, null if never, and when last (rules.md §94). */
  readonly urges: number | null;
  readonly urgedAt: Instant | null;
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

/** What a new task has not yet. */
export const UNSET_OF_TASK: Unset<Task> = {
  dispatchedBy: null,
  claimDueAt: null,
  claimedAt: null,
  claimedBy: null,
  claimMode: null,
  dueAt: null,
  originalDueAt: null,
  draft: null,
  draftForm: null,
  draftedBy: null,
  requestDraft: null,
  requestDraftedBy: null,
  submittedAt: null,
  submittedBy: null,
  outcome: null,
  basis: null,
  result: null,
  enterpriseContact: null,
  files: null,
  reworkLead: null,
  urges: null,
  urgedAt: null,
  lateSeconds: null,
  rating: null,
  endedAt: null,
};
