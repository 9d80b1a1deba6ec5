import type {
  CaseEventType,
  CaseState,
  Category,
  ClockKind,
  Colour,
  Level,
  NoticeKind,
  OrderReason,
  OrderState,
  PartyKind,
  Role,
  Source,
  TaskRole,
  TaskState,
  Urgency,
} from '@zhuoluo/domain';

export type {
  CaseEventType,
  CaseState,
  Category,
  ClockKind,
  Colour,
  Level,
  NoticeKind,
  OrderReason,
  OrderState,
  PartyKind,
  Role,
  Source,
  TaskRole,
  TaskState,
  Urgency,
};

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface Ref {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

export interface Remaining {
  readonly workingSeconds: number;
  readonly text: string;
}

export interface Contact {
  readonly name: string;
  readonly phone: string;
}

export interface PartyRef {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly region: Ref;
}

export interface Party extends PartyRef {
  readonly code: string;
  readonly aboveScale: boolean;
  readonly chainLeader: boolean;
  readonly stage: 'RESERVE' | 'PRELIMINARY' | 'CONSTRUCTION' | 'PRODUCTION' | null;
  readonly contact: Contact;
  readonly liaison: (PersonRef & { readonly unit: Ref | null }) | null;
}

export interface CategoryInfo {
  readonly code: Category;
  readonly name: string;
  /** What a case of it has unless the filer says otherwise. */
  readonly urgency: Urgency;
  readonly handle: string;
}

export interface Me {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly posts: readonly { readonly role: Role; readonly unit: Ref | null; readonly title: string }[];
  readonly unit: Ref | null;
  readonly party: PartyRef | null;
  readonly grants: readonly Grant[];
}

/** What somebody may do beside acting on single cases. */
export type Grant = 'file-case' | 'file-with-level' | 'activate-policy' | 'see-supervision';

export interface CaseListItem {
  readonly id: string;
  readonly caseNo: string;
  readonly version: number;
  readonly state: CaseState;
  readonly level: Level;
  readonly urgency: Urgency;
  readonly category: Category;
  readonly title: string;
  readonly party: PartyRef;
  readonly unit: Ref;
  readonly liaison: (PersonRef & { readonly unit: Ref | null }) | null;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly colour: Colour | null;
  readonly overdue: boolean;
  readonly daysLate: number;
  readonly closedAt: string | null;
  readonly remaining?: Remaining | null;
}

export interface Task {
  readonly id: string;
  readonly taskNo: string;
  readonly caseId: string;
  readonly version: number;
  readonly state: TaskState;
  readonly level: Level;
  readonly role: TaskRole;
  readonly unit: Ref;
  readonly requirement: string;
  readonly dispatchedAt: string;
  readonly dispatchedBy: PersonRef | null;
  readonly claimDueAt: string | null;
  readonly claimedAt: string | null;
  readonly claimedBy: PersonRef | null;
  readonly claimMode: 'SELF' | 'DEEMED' | null;
  readonly handleLimit: string;
  readonly dueAt: string | null;
  readonly originalDueAt: string | null;
  readonly overdue: boolean;
  readonly daysLate: number;
  readonly submittedAt: string | null;
  readonly submittedBy: PersonRef | null;
  readonly result: string | null;
  readonly reworks: number;
  readonly endedAt: string | null;
  readonly remaining: Remaining | null;
  readonly allowedActions: readonly string[];
}

export interface SupervisionOrder {
  readonly id: string;
  readonly docNumber: string | null;
  readonly version: number;
  readonly colour: Colour;
  readonly state: OrderState;
  readonly reason: OrderReason;
  readonly caseId: string;
  readonly taskId: string | null;
  readonly level: Level;
  readonly unit: Ref;
  readonly office: Ref;
  readonly clockKind: ClockKind;
  readonly step: number;
  readonly dueAt: string;
  readonly draftedAt: string;
  readonly issuedAt: string | null;
  readonly signer: PersonRef & { readonly title: string; readonly mode: 'AUTO' | 'PERSON' | 'DELEGATED' | null };
  readonly rectifyDueAt: string | null;
  readonly receivedAt: string | null;
  readonly answeredAt: string | null;
  readonly answerText: string | null;
  readonly points: number;
  readonly endedAt: string | null;
  readonly remaining: Remaining | null;
  readonly allowedActions: readonly string[];
}

export interface Case extends CaseListItem {
  readonly facts: string;
  readonly wish: string;
  readonly amount: number | null;
  readonly contact: Contact;
  readonly source: Source;
  readonly levelReason: string | null;
  readonly filedBy: PersonRef;
  readonly policyVersion: number;
  readonly dueReason: 'CALENDAR_YEAR_MISSING' | null;
  readonly reworks: number;
  readonly outcome: 'A' | 'UNREACHED' | null;
  readonly result: string | null;
  readonly rating: number | null;
  readonly closeSummary: string | null;
  readonly leadTask: Task | null;
  readonly tasks: readonly Task[];
  readonly orders: readonly SupervisionOrder[];
  readonly remaining: Remaining | null;
  readonly allowedActions: readonly string[];
}

export interface TimelineEntry {
  readonly seq: number;
  readonly type: CaseEventType;
  readonly at: string;
  readonly recordedAt: string;
  readonly by: (PersonRef & { readonly unit: Ref | null }) | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export type SegmentKind = 'WORKING' | 'MAKE_UP_DAY' | 'CLOSED' | 'WEEKEND' | 'HOLIDAY';

export interface DeadlineSegment {
  readonly from: string;
  readonly to: string;
  readonly kind: SegmentKind;
  readonly workingSeconds: number;
}

export interface Deadline {
  readonly id: string;
  readonly kind: ClockKind;
  readonly level: Level;
  readonly unit: Ref;
  readonly state: 'RUNNING' | 'PAUSED' | 'STOPPED';
  readonly limit: string;
  readonly startedAt: string;
  readonly dueAt: string | null;
  readonly reason: 'LIMIT' | 'RESUMED' | 'PROMISED' | 'CALENDAR_YEAR_MISSING';
  readonly countedFrom: string | null;
  readonly segments: readonly DeadlineSegment[];
  readonly stoppedAt: string | null;
  readonly missedAt: string | null;
  readonly remaining: Remaining | null;
}

export interface Deadlines {
  readonly caseId: string;
  readonly policyVersion: number;
  readonly calendar: string;
  readonly calendarVersion: number;
  readonly items: readonly Deadline[];
}

export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly at: string;
  readonly caseId: string;
  readonly caseNo: string;
  /** Of the case. */
  readonly title: string;
  readonly taskId: string | null;
  readonly orderId: string | null;
  readonly readAt: string | null;
}
