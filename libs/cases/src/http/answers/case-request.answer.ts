import { ApiSchema } from '@nestjs/swagger';
import { REQUEST_KINDS, REQUEST_STATES, type RequestKind, type RequestState } from '@zhuoluo/kernel';
import type { CommandType } from '../../rules/case/command.ts';
import { Shown } from '@zhuoluo/platform';
import { DUE_UNKNOWN, Remaining, type DueUnknown } from '@zhuoluo/regulation/http';
import { PersonRef, UnitRef } from '@zhuoluo/directory/http';

/** 申请: what a unit asks of an office in a case, where it is, and what became of it. */
@ApiSchema({ name: 'CaseRequest' })
export class CaseRequestAnswer {
  @Shown.uuid() id!: string;
  @Shown.text() requestNo!: string;
  @Shown.uuid() caseId!: string;
  @Shown.int({ description: 'Version of its case: what If-Match compares.' }) version!: number;
  @Shown.oneOf('RequestKind', REQUEST_KINDS) kind!: RequestKind;
  @Shown.oneOf('RequestState', REQUEST_STATES) state!: RequestState;
  @Shown.uuid() taskId!: string;
  @Shown.one(() => UnitRef, { description: 'Who asks.' }) unit!: UnitRef;
  @Shown.instant() askedAt!: string;
  @Shown.one(() => PersonRef) askedBy!: PersonRef;
  @Shown.one(() => PersonRef, { nullable: true, description: 'Null where the head wrote it alone.' })
  draftedBy!: PersonRef | null;
  @Shown.text({ description: 'The clause of 三定 or of a law by which the task is not the unit’s.' }) basis!: string;
  @Shown.one(() => UnitRef, { nullable: true, description: 'Whose the unit says it is.' })
  proposedUnit!: UnitRef | null;
  @Shown.one(() => UnitRef, { description: 'The office that decides, a tier up after a red order.' })
  deciderUnit!: UnitRef;
  @Shown.instant({ nullable: true, description: 'Until when it is to be decided.' }) dueAt!: string | null;
  @Shown.oneOf('DueUnknown', DUE_UNKNOWN, { nullable: true, description: 'Why `dueAt` is null while its limit runs.' })
  dueReason!: DueUnknown | null;
  @Shown.one(() => Remaining, { nullable: true, description: 'Of the limit to decide.' }) remaining!: Remaining | null;
  @Shown.instant({ nullable: true }) decidedAt!: string | null;
  @Shown.one(() => PersonRef, { nullable: true }) decidedBy!: PersonRef | null;
  @Shown.text({ nullable: true, description: 'The decider’s words.' }) decision!: string | null;
  @Shown.one(() => UnitRef, { nullable: true, description: 'Whose the task is by an approval.' })
  assignedUnit!: UnitRef | null;
  @Shown.instant({ nullable: true }) endedAt!: string | null;
  @Shown.flag({ description: 'False: a second return in the case, which can only be refused.' }) approvable!: boolean;
  @Shown.severalOf('RequestAction', ['decide-return', 'withdraw-request']) allowedActions!: CommandType[];
}

/** An officer’s draft of a return, as `return` takes it. */
@ApiSchema({ name: 'ReturnDraft' })
export class ReturnDraft {
  @Shown.oneOf('RequestKind', REQUEST_KINDS) kind!: RequestKind;
  @Shown.text() basis!: string;
  @Shown.one(() => UnitRef, { nullable: true }) proposedUnit!: UnitRef | null;
}
