import type {
  CaseState,
  ClockKind,
  Colour,
  ConfirmationWay,
  Instant,
  Level,
  RejectionCode,
  RequestKind,
  SuspensionReason,
  TaskOutcome,
  ReworkLead,
  TaskRole,
  Urgency,
} from '@zhuoluo/kernel';
import type { Appeal } from '../request/case-request.ts';
import type { OrderReason, SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { EvidenceFile } from './evidence-file.ts';
import type { Ending } from './states.ts';
import type { InstructionFacts } from './instruction.ts';
import type { Task } from './task.ts';
import type { CaseWord } from './words.ts';

/** E1 red order, E2 reworked or re-dispatched without closure, ON_SITE expiry, handed on by the liaison, asked for, taken over by a leader (rules.md §83, §84, §36, §35, §89, §90). */
export type EscalationCause = 'E1' | 'E2' | 'ON_SITE_EXPIRED' | 'LIAISON' | 'DISSATISFIED' | 'REQUESTED' | 'TAKEN_OVER';

type NoFacts = Readonly<Record<string, never>>;

interface OfTask {
  readonly taskId: string;
  readonly unitId: string;
}

interface OfOrder {
  readonly orderId: string;
  readonly unitId: string;
}

/** Of a request, and of the task it is about, if it is about one. `unitId` is who asks, null of who asks for the enterprise. */
export interface OfRequest {
  readonly taskId: string | null;
  readonly unitId: string | null;
  readonly requestId: string;
  readonly kind: RequestKind;
}

/** What a request lapsed with (rules.md §71). */
export type LapseCause =
  | 'ESCALATED'
  | 'SENT_DOWN'
  | 'RESULT_SUBMITTED'
  | 'REROUTED'
  | 'DONE'
  | 'CASE_REJECTED'
  | 'CASE_WITHDRAWN'
  | 'ORDER_ISSUED';

/** Of a limit, and the unit it is the limit of. */
interface OfLimit {
  readonly kind: ClockKind;
  readonly unitId: string;
  readonly dueAt: Instant | null;
}

/** A limit that has come to end at another instant; of a task not claimed yet, what it would have from its last moment. */
export interface MovedTo extends OfLimit {
  readonly clockId?: string;
  readonly orderId?: string;
  readonly taskId?: string;
  readonly formerDueAt: Instant | null;
}

/** What tells one order from another. */
export interface OrderFacts extends OfOrder {
  readonly colour: Colour;
  readonly step: number;
  readonly reason: OrderReason;
  readonly officeId: string;
  /** The title that signs, or is to sign. */
  readonly signer: string;
  readonly mode: SupervisionOrder['signMode'];
  readonly repeat: number;
}

/** An order that ends with another one: its id and number. */
interface Because {
  readonly becauseId?: string;
  readonly because?: string | null;
}

interface Dispatched {
  readonly leadUnitId: string;
  readonly rerouted: boolean;
  /** 法定事项 whose limit the lead has. */
  readonly statutoryItem?: string;
}

/** A unit that the case has climbed away from helps on. */
interface LeftBehind {
  readonly leadUnitId?: never;
  readonly rerouted?: never;
  readonly leftBehind: true;
}

/** A co-unit in the place of one that returned its task, or one that a leader charges. */
type CoUnitCharged = ({ readonly replaces: true } | { readonly instructed: true }) &
  Readonly<Partial<Record<'leadUnitId' | 'rerouted' | 'leftBehind', never>>>;

/**
 * What each event says besides what it changes, for readers of the history: reasons, texts, what was concerned.
 * Everything that speaks of events by type is exhaustive over this map or does not compile.
 */
export interface CaseFacts {
  'case-filed': {
    readonly caseId: string;
    readonly caseNo: string;
    readonly level: Level;
    readonly levelReason: string | null;
    /** Taken in with its past: no one was told of what is recorded beside it. */
    readonly imported?: true;
  };
  /** `former`: what it said before. `contact`: whether whom to call has changed as well. */
  'case-amended': { readonly former: Partial<Readonly<Record<CaseWord, string>>>; readonly contact: boolean };
  'case-supplemented': { readonly text: string; readonly files?: readonly EvidenceFile[] };
  'case-accepted': { readonly deemed: boolean };
  'case-awaits-dispatch': { readonly unitId: string };
  'case-solved-on-site': {
    readonly result: string;
    readonly evidence: readonly string[];
    readonly files?: readonly EvidenceFile[];
  };
  'case-escalated': {
    readonly from: Level;
    readonly to: Level;
    readonly cause: EscalationCause;
    readonly reason: string | null;
    readonly fromUnitId: string;
  };
  /** `ruling`: what was decided above, by which the unit goes on. */
  'case-de-escalated': {
    readonly from: Level;
    readonly to: Level;
    readonly ruling: string;
    readonly fromUnitId: string;
    readonly toUnitId: string;
  };
  'case-dispatched': { readonly coUnitIds: readonly string[]; readonly byRoute: boolean } & (
    Dispatched | LeftBehind | CoUnitCharged
  );
  'case-closed': { readonly summary: string };
  /** `unitId`: the office that rejected it. */
  'case-rejected': {
    readonly code: RejectionCode;
    readonly guidance: string;
    readonly passedTo: string | null;
    readonly unitId: string;
  };
  /** `confirmed`: how the enterprise confirmed it to 12345; null where it withdrew by itself. */
  'case-withdrawn': { readonly reason: string; readonly confirmed: ConfirmationWay | null };
  /** `unitId`: the unit that has it again, until `dueAt`; null of a case that waits for its dispatch. */
  'case-reopened': {
    readonly reason: string;
    readonly unitId: string | null;
    readonly dueAt: Instant | null;
    /** 虚假办结: the supervision office found that it had never been solved. */
    readonly falseClosure?: true;
  };
  /** `endedAs`: the state in which it had ended. */
  'case-archived': { readonly endedAs: Ending };
  'close-proposed': { readonly summary: string };
  'case-ready-to-close': NoFacts;
  'follow-up-recorded': { readonly comment: string | null } & (
    { readonly reached: true; readonly rating: number } | { readonly reached: false; readonly days: number }
  );
  'stage-moved-up': { readonly stage: CaseState; readonly fromUnitId: string; readonly toUnitId: string };
  'case-instructed': InstructionFacts;
  'instruction-drafted': NoFacts;
  'listing-proposed': NoFacts;
  'urgency-changed': { readonly from: Urgency; readonly to: Urgency; readonly reason: string | null };
  'policy-changed': {
    readonly fromVersion: number;
    readonly toVersion: number;
    /** Why, in the words of who moved it. */
    readonly reason: string;
    readonly limits: readonly MovedTo[];
  };
  'warning-given': OfLimit;
  'limit-missed': OfLimit & {
    /** The order whose own limit it is, or whose accepted answer promised the date. */
    readonly orderId?: string | null;
    readonly drawsAgainAt?: Instant;
    readonly noRoute?: true;
  };
  'limit-computed': {
    readonly at: Instant;
    readonly calendar: string;
    /** The oldest version among the limits it computes; each limit says its own. */
    readonly fromVersion: number;
    readonly toVersion: number;
  };
  'limit-moved': MovedTo & {
    readonly calendar: string;
    readonly fromVersion: number;
    readonly toVersion: number;
  };
  'task-claimed': OfTask & { readonly mode: NonNullable<Task['claimMode']> };
  'task-claim-confirmed': OfTask;
  'task-drafted': OfTask;
  'task-submitted': OfTask & {
    readonly role: TaskRole;
    readonly outcome: TaskOutcome;
    readonly result: string;
    readonly basis?: string;
  };
  /** `cancelled`: co-units that had not answered. */
  'task-done': OfTask & { readonly cancelled: readonly string[] };
  /** `lead`: under whom, where the enterprise was not satisfied; `finding`: what the office found when it verified that. */
  'task-reworked': OfTask & {
    readonly by: 'REVIEW' | 'ENTERPRISE';
    readonly reason: string;
    readonly finding?: string;
    readonly lead?: ReworkLead;
  };
  'progress-reported': OfTask & { readonly text: string };
  /** `count`: how often the task was urged, this time included. */
  'task-urged': OfTask & { readonly text: string | null; readonly count: number };
  'request-drafted': OfTask & { readonly kind: RequestKind };
  'request-asked': OfRequest & {
    readonly deciderUnitId: string;
    /** Of a return. */
    readonly basis?: string;
    readonly proposedUnitId?: string | null;
    /** Of an escalation. */
    readonly appeal?: Appeal;
    readonly toLevel?: Level;
    /** Of a suspension. */
    readonly reasonCode?: SuspensionReason;
    /** Of an extension, a suspension, a rating dispute or an objection. */
    readonly reason?: string;
    /** Of an extension. */
    readonly until?: Instant;
    /** Until when the office decides. */
    readonly dueAt: Instant | null;
  };
  'request-approved': OfRequest & {
    /** Of a return: whose the task is. */
    readonly toUnitId?: string;
    /** Of an escalation. */
    readonly toLevel?: Level;
    /** Of an extension. */
    readonly until?: Instant;
    readonly reason: string | null;
  };
  /** `reason`: why the unit asked. */
  'limit-extended': OfTask & {
    readonly formerDueAt: Instant | null;
    readonly dueAt: Instant;
    readonly reason: string;
  };
  /** 挂起 (rules.md §79). */
  'task-suspended': OfTask & {
    readonly reasonCode: SuspensionReason;
    readonly reason: string;
    readonly until: Instant;
  };
  /** 恢复办理: its day has come, the unit or the office said so, or nothing was reported (rules.md §79, §80). */
  'task-resumed': OfTask & {
    readonly because: 'DATE' | 'COMMAND' | 'NO_PROGRESS';
    readonly dueAt: Instant | null;
  };
  'request-refused': OfRequest & {
    readonly reason: string;
    /** Until when the unit has to solve what it would have returned. */
    readonly dueAt?: Instant | null;
  };
  'request-withdrawn': OfRequest;
  'request-lapsed': OfRequest & { readonly because: LapseCause };
  'request-moved-up': OfRequest & {
    readonly fromUnitId: string;
    readonly toUnitId: string;
    readonly dueAt: Instant | null;
  };
  /** There is no one who may decide on it, or no office above the one that does not. */
  'request-stranded': OfRequest & { readonly deciderUnitId: string };
  'order-drafted': OrderFacts;
  /** Its number and the SHA-256 of its text, in hexadecimal, are written in last, by the store. */
  'order-issued': OrderFacts & { readonly docNumber?: string; readonly sha256?: string };
  'order-sign-alerted': OrderFacts & { readonly signatoryPostId: string; readonly superiorPostId: string | null };
  'order-referred-up': OrderFacts & { readonly fromPostId: string; readonly toPostId: string };
  'order-sign-deferred': OrderFacts & { readonly until: Instant };
  /** `reason`: the signer's words. */
  'order-sent-back': Omit<OrderFacts, 'reason'> & { readonly reason: string };
  'order-resubmitted': OrderFacts & { readonly requirements: readonly string[] };
  'order-received': OfOrder;
  'order-answer-drafted': OfOrder;
  'order-answered': OfOrder & {
    readonly kind: NonNullable<SupervisionOrder['answerKind']>;
    readonly text: string | null;
    readonly until: Instant | null;
  };
  'order-answer-accepted': OfOrder & { readonly until: Instant | null };
  'order-answer-rejected': OfOrder & { readonly reason: string };
  /** `owed`: what it demands is no longer in the hands of its unit. */
  'order-expired': OfOrder & { readonly colour: Colour; readonly dueAt: Instant | null; readonly owed: boolean };
  'order-judgement-reminded': OrderFacts & { readonly judgeOfficeId: string };
  'order-judgement-moved': OrderFacts & { readonly fromOfficeId: string; readonly toOfficeId: string };
  'order-revoked': OfOrder & Because & { readonly reason: string; readonly points: number };
  'order-lapsed': OfOrder & Because & { readonly reason: string };
}
