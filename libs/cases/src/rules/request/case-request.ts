import type { Instant, Level, RequestKind, RequestState, SuspensionReason } from '@zhuoluo/kernel';
import type { EvidenceFile } from '../case/evidence-file.ts';
import type { Unset } from '../case/unset.ts';

/** 申请: what is asked of an office in a case, and what became of it (rules.md §68). */
export interface CaseRequest {
  readonly id: string;
  readonly requestNo: string;
  readonly caseId: string;
  readonly version: number;
  readonly kind: RequestKind;
  readonly state: RequestState;
  /** The task it is about; null where it is about the case itself. */
  readonly taskId: string | null;
  /** The unit that asks; null where the enterprise does, or who filed the case does for it. */
  readonly unitId: string | null;
  readonly askedAt: Instant;
  readonly askedBy: string;
  /** Null where the head wrote it alone. */
  readonly draftedBy: string | null;
  /** Of a return: the clause of 三定 or of a law by which the task is not the unit's. */
  readonly basis: string | null;
  /** Whose the unit says it is. */
  readonly proposedUnitId: string | null;
  /** Of an escalation: why the case is to rise, and to which level. */
  readonly appeal: Appeal | null;
  readonly toLevel: Level | null;
  /** Of a suspension. */
  readonly reasonCode: SuspensionReason | null;
  /** Of an extension, a suspension or an objection: why; of a rating dispute: why the rating is not reasonable. */
  readonly reason: string | null;
  /** Of an extension: until when it is asked for, and until when it is granted. */
  readonly until: Instant | null;
  /** What proves it. */
  readonly files: readonly EvidenceFile[] | null;
  /** Of an extension: until when it is granted. */
  readonly grantedUntil: Instant | null;
  /** Who decides where it is not the office: a leader over it. */
  readonly deciderRole: 'LEADER' | null;
  /** The office that decides, a tier up after a red (rules.md §69). */
  readonly deciderUnitId: string;
  /** The DECIDE clock that runs, or ran last: the request's ladder stands on it. */
  readonly clockId: string;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  /** The decider's words: the reason of a refusal. */
  readonly decision: string | null;
  /** Whose the task is by an approval. */
  readonly assignedUnitId: string | null;
  readonly endedAt: Instant | null;
}

/** 提请: what is the matter, what was tried, why it is beyond this level, and which decision is asked for (rules.md §89). */
export interface Appeal {
  readonly facts: string;
  readonly tried: string;
  readonly beyond: string;
  readonly wanted: string;
}

/** What a new request has not yet. */
export const UNSET_OF_REQUEST: Unset<CaseRequest> = {
  taskId: null,
  unitId: null,
  draftedBy: null,
  basis: null,
  proposedUnitId: null,
  appeal: null,
  toLevel: null,
  reasonCode: null,
  reason: null,
  until: null,
  files: null,
  grantedUntil: null,
  deciderRole: null,
  decidedAt: null,
  decidedBy: null,
  decision: null,
  assignedUnitId: null,
  endedAt: null,
};
