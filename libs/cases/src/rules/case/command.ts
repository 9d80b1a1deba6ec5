import type {
  Instant,
  Category,
  Colour,
  Duration,
  Level,
  PartyKind,
  RejectionCode,
  Source,
  Tier,
  Urgency,
  SuspensionReason,
  TaskOutcome,
} from '@zhuoluo/kernel';
import type { DirectReason } from '../supervision-order/supervision-order.ts';
import type { Contact } from '@zhuoluo/directory/rules';
import type { Confirmation } from './case.ts';
import type { Appeal } from '../request/case-request.ts';
import type { EvidenceFile } from './evidence-file.ts';
import type { EnterpriseContact } from './task.ts';
import type { By, OrderCommand } from './order-command.ts';
import type { CaseWord } from './words.ts';

/** With the files that it brings along. */
interface WithFiles {
  readonly files?: readonly EvidenceFile[];
}

interface OnTask extends By {
  readonly taskId: string;
}

interface OnRequest extends By {
  readonly requestId: string;
}

/** 建单 (rules.md §30). The store adds what it alone knows: numbers, the party's place, who serves it. */
export interface FileCase extends By, WithFiles {
  readonly type: 'file-case';
  readonly caseId: string;
  readonly caseNo: string;
  readonly policyVersion: number;
  readonly party: {
    readonly id: string;
    readonly kind: PartyKind;
    readonly regionId: string;
    readonly tier: Tier;
    readonly liaison: { readonly personId: string; readonly unitId: string } | null;
  };
  readonly category: Category;
  /** The category's own where left out (rules.md §6). */
  readonly urgency?: Urgency;
  readonly title: string;
  readonly facts: string;
  readonly wish: string;
  readonly contact: Contact;
  /** The filer's own where left out: see `sourcesOf`. */
  readonly source?: Source;
  readonly amount?: number;
  /** Filed straight above ON_SITE: the routing table dispatches at once (rules.md §37). */
  readonly level?: Exclude<Level, 'ON_SITE'>;
  readonly levelReason?: string;
  /** The filer has seen what is open of this party and category, and says that this is another matter. */
  readonly notDuplicate?: boolean;
  readonly earlier: EarlierFilings;
  /** Taken in with its past, and no one is told of that. */
  readonly imported?: true;
}

/** What the store knows of the same party's filings (rules.md §32). */
export interface EarlierFilings {
  /** An open case of the category; one in the very same words before others. */
  readonly open: { readonly caseId: string; readonly caseNo: string; readonly sameWords: boolean } | null;
  /** When an enterprise's account filed its newest ones, oldest first; of officials nothing. */
  readonly filedAt: readonly Instant[];
}

export type SolveOnSite = By &
  WithFiles & {
    readonly type: 'solve-on-site';
    readonly result: string;
    readonly evidence?: readonly string[];
  };
export type EscalateCase = By & { readonly type: 'escalate'; readonly reason: string };
/** What a case is to say in place of what it says; the rest stands. */
export type AmendedWords = Partial<Readonly<Record<CaseWord, string>>> & { readonly contact?: Contact };
export type AmendCase = By & AmendedWords & { readonly type: 'amend' };
export type SupplementCase = By & WithFiles & { readonly type: 'supplement'; readonly text: string };
/** 不予受理: `guidance` says where the enterprise turns, `passedTo` to whom the office passed it on. */
export type RejectCase = By & {
  readonly type: 'reject';
  readonly code: RejectionCode;
  readonly guidance: string;
  readonly passedTo?: string;
};
/** 异议: against the rejection of the case. */
export type ObjectToRejection = By & { readonly type: 'object'; readonly reason: string };
export type DecideObjection = OnRequest & {
  readonly type: 'decide-objection';
  /** Whether the rejection is overturned. */
  readonly approve: boolean;
  /** Why not, where it is upheld. */
  readonly reason?: string;
};
/** 撤回: `confirmedBy` is asked of who takes it down for the enterprise. */
export type WithdrawCase = By & {
  readonly type: 'withdraw';
  readonly reason: string;
  readonly confirmedBy?: Confirmation;
};
export type ReopenCase = By & { readonly type: 'reopen'; readonly reason: string };
/** 认定虚假办结. */
export type FindFalseClosure = By & { readonly type: 'false-closure'; readonly reason: string };
/** 直接出单: on a task, or on the stage that the case is in where none is named. */
export type OrderDirectly = By & {
  readonly type: 'order';
  readonly onTask?: string;
  readonly colour: Colour;
  readonly reason: DirectReason;
  /** 事由. */
  readonly text: string;
  readonly rectify?: Duration;
};
export type AcceptCase = By & {
  readonly type: 'accept';
  /** Confirms what an enterprise asked for, or sets another. */
  readonly urgency?: Urgency;
};
export type DispatchCase = By & {
  readonly type: 'dispatch';
  readonly lead: string;
  readonly coUnits: readonly string[];
  readonly requirement: string;
  readonly urgency?: Urgency;
  /** 法定事项, by its code: its limit stands in place of the policy's (rules.md §61). */
  readonly statutoryItem?: string;
  /** Why the urgency changes, or why a dispatched case is re-routed. */
  readonly reason?: string;
};
export type ReviewCase = By & { readonly type: 'review'; readonly accept: boolean; readonly reason?: string };
export type FollowUpCase = By & {
  readonly type: 'follow-up';
  readonly reached: boolean;
  readonly rating?: number;
  readonly comment?: string;
};
/** 核实: whether what the enterprise says is reasonable; `explanation` is asked for where it is not. */
export type VerifyRating = By & {
  readonly type: 'verify';
  readonly reasonable: boolean;
  readonly explanation?: string;
};
export type CloseCase = By & { readonly type: 'close'; readonly summary: string };

export type ClaimTask = OnTask & { readonly type: 'claim' };
export type ReportProgress = OnTask & { readonly type: 'progress'; readonly text: string };
export type SubmitTask = OnTask &
  WithFiles & {
    readonly type: 'submit';
    readonly outcome: TaskOutcome;
    /** The result; of what cannot be solved, the explanation. */
    readonly result: string;
    /** Of what cannot be solved. */
    readonly basis?: string;
    readonly enterpriseContact: EnterpriseContact;
    readonly evidence: readonly string[];
  };
/** 催办. */
export type UrgeTask = OnTask & { readonly type: 'urge'; readonly text?: string };
/** 退单. */
export type ReturnTask = OnTask &
  WithFiles & {
    readonly type: 'return';
    readonly basis: string;
    readonly proposedUnitId?: string;
  };

/** 定调交办: `unitId` says at which level; `limit` is the level's own where left out. */
export type DeEscalateCase = By & {
  readonly type: 'de-escalate';
  readonly ruling: string;
  readonly unitId: string;
  readonly limit?: Duration;
};
/** 批示: `unitId` charges a unit, `until` sets a date, `takeOver` raises the case to the leader’s level (提级督办). */
export type InstructCase = By & {
  readonly type: 'instruct';
  readonly text: string;
  readonly unitId?: string;
  readonly until?: Instant;
  readonly takeOver?: boolean;
};
/** 提请: by the head of the lead's unit, the office in charge, or the liaison; an officer drafts. */
export type RequestEscalation = By & WithFiles & Appeal & { readonly type: 'request-escalation' };
export type DecideEscalation = OnRequest & {
  readonly type: 'decide-escalation';
  readonly approve: boolean;
  /** Why not, where it is refused. */
  readonly reason?: string;
};

/** 评价争议的决定: confirmed that the rating is not reasonable, or not. */
export type DecideRatingDispute = OnRequest & {
  readonly type: 'decide-rating-dispute';
  readonly approve: boolean;
  /** Why not, where it is refused. */
  readonly reason?: string;
};

/** 延期: `until` a working day, whose close counts. */
export type ExtendTask = OnTask &
  WithFiles & { readonly type: 'extend'; readonly until: Instant; readonly reason: string };
export type DecideExtension = OnRequest & {
  readonly type: 'decide-extension';
  readonly approve: boolean;
  /** Earlier than asked for; as asked for where left out. */
  readonly until?: Instant;
  /** Why not, where it is refused. */
  readonly reason?: string;
};

/** 挂起: `until` the day on which the limit goes on. */
export type SuspendTask = OnTask &
  WithFiles & {
    readonly type: 'suspend';
    readonly reasonCode: SuspensionReason;
    readonly reason: string;
    readonly until: Instant;
  };
export type DecideSuspension = OnRequest & {
  readonly type: 'decide-suspension';
  readonly approve: boolean;
  /** Why not, where it is refused. */
  readonly reason?: string;
};
/** 恢复办理, before its day. */
export type ResumeTask = OnTask & { readonly type: 'resume' };

export type DecideReturn = OnRequest & {
  readonly type: 'decide-return';
  readonly approve: boolean;
  /** Whose the task is, where it is approved. */
  readonly unitId?: string;
  /** Why not, where it is refused. */
  readonly reason?: string;
};
export type WithdrawRequest = OnRequest & { readonly type: 'withdraw-request' };

/** What people ask of an existing case. */
export type CaseCommand =
  | SolveOnSite
  | EscalateCase
  | AmendCase
  | SupplementCase
  | RejectCase
  | ObjectToRejection
  | DecideObjection
  | WithdrawCase
  | ReopenCase
  | FindFalseClosure
  | OrderDirectly
  | AcceptCase
  | DispatchCase
  | ReviewCase
  | FollowUpCase
  | VerifyRating
  | CloseCase
  | DeEscalateCase
  | InstructCase
  | RequestEscalation
  | ClaimTask
  | ReportProgress
  | SubmitTask
  | UrgeTask
  | ExtendTask
  | DecideExtension
  | SuspendTask
  | DecideSuspension
  | ResumeTask
  | ReturnTask
  | DecideReturn
  | DecideEscalation
  | DecideRatingDispute
  | WithdrawRequest
  | OrderCommand;

export type CommandType = CaseCommand['type'];
