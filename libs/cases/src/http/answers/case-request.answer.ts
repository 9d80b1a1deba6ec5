import { ApiSchema } from '@nestjs/swagger';
import {
  LEVELS,
  REQUEST_KINDS,
  REQUEST_STATES,
  type Level,
  type RequestKind,
  type RequestState,
  SUSPENSION_REASONS,
  type SuspensionReason,
} from '@zhuoluo/kernel';
import type { CommandType } from '../../rules/case/command.ts';
import { Shown } from '@zhuoluo/platform';
import { DUE_UNKNOWN, Remaining, type DueUnknown } from '@zhuoluo/regulation/http';
import { PersonRef, UnitRef } from '@zhuoluo/directory/http';
import { EvidenceFileAnswer } from './evidence-file.answer.ts';

/** 提请, in the words of who asks. */
@ApiSchema({ name: 'Appeal' })
export class AppealShown {
  @Shown.text({ description: 'What the matter is.' }) facts!: string;
  @Shown.text({ description: 'What was tried.' }) tried!: string;
  @Shown.text({ description: 'Why it is beyond this level.' }) beyond!: string;
  @Shown.text({ description: 'Which decision is asked for.' }) wanted!: string;
}

/** 申请: what is asked of an office in a case, where it is, and what became of it. */
@ApiSchema({ name: 'CaseRequest' })
export class CaseRequestAnswer {
  @Shown.uuid() id!: string;
  @Shown.text() requestNo!: string;
  @Shown.uuid() caseId!: string;
  @Shown.int({ description: 'Version of its case: what If-Match compares.' }) version!: number;
  @Shown.oneOf('RequestKind', REQUEST_KINDS) kind!: RequestKind;
  @Shown.oneOf('RequestState', REQUEST_STATES) state!: RequestState;
  @Shown.uuid({ nullable: true, description: 'The task it is about; null where it is about the case itself.' })
  taskId!: string | null;
  @Shown.one(() => UnitRef, {
    nullable: true,
    description: 'The unit that asks; null where the enterprise does, or who filed the case does for it.',
  })
  unit!: UnitRef | null;
  @Shown.instant() askedAt!: string;
  @Shown.one(() => PersonRef) askedBy!: PersonRef;
  @Shown.one(() => PersonRef, { nullable: true, description: 'Null where the head wrote it alone.' })
  draftedBy!: PersonRef | null;
  @Shown.text({
    nullable: true,
    description: 'Of a return: the clause of 三定 or of a law by which the task is not the unit’s.',
  })
  basis!: string | null;
  @Shown.one(() => AppealShown, { nullable: true, description: 'Of an escalation: why the case is to rise.' })
  appeal!: AppealShown | null;
  @Shown.oneOf('Level', LEVELS, { nullable: true, description: 'Of an escalation: the level that is asked.' })
  toLevel!: Level | null;
  @Shown.oneOf('SuspensionReason', SUSPENSION_REASONS, { nullable: true, description: 'Of a suspension.' })
  reasonCode!: SuspensionReason | null;
  @Shown.text({
    nullable: true,
    description: 'Of an extension, a suspension or an objection: why. Of a rating dispute: why it is not reasonable.',
  })
  reason!: string | null;
  @Shown.instant({ nullable: true, description: 'Of an extension or a suspension: until when it is asked for.' })
  until!: string | null;
  @Shown.instant({ nullable: true, description: 'Of an extension: until when it is granted.' }) grantedUntil!:
    string | null;
  @Shown.list(() => EvidenceFileAnswer, { description: 'What proves it.' }) files!: readonly EvidenceFileAnswer[];
  @Shown.oneOf('DeciderRole', ['LEADER'], {
    nullable: true,
    description: 'Who decides where it is not the office: a leader over it.',
  })
  deciderRole!: 'LEADER' | null;
  @Shown.one(() => UnitRef, { nullable: true, description: 'Whose the unit says it is.' })
  proposedUnit!: UnitRef | null;
  @Shown.one(() => UnitRef, { description: 'The office that decides, a tier up after a red order.' })
  deciderUnit!: UnitRef;
  @Shown.instant({ nullable: true, description: 'Until when it is to be decided.' }) dueAt!: string | null;
  @Shown.oneOf('DueUnknown', DUE_UNKNOWN, { nullable: true, description: 'Why `dueAt` is null while its limit runs.' })
  dueReason!: DueUnknown | null;
  @Shown.one(() => Remaining, { nullable: true, description: 'Of the limit to decide.' }) remaining!: Remaining | null;
  @Shown.instant({ nullable: true }) decidedAt!: string | null;
  @Shown.one(() => PersonRef, { nullable: true, description: 'Not told to an enterprise.' })
  decidedBy!: PersonRef | null;
  @Shown.text({ nullable: true, description: 'The decider’s words.' }) decision!: string | null;
  @Shown.one(() => UnitRef, { nullable: true, description: 'Whose the task is by an approval.' })
  assignedUnit!: UnitRef | null;
  @Shown.instant({ nullable: true }) endedAt!: string | null;
  @Shown.flag({ description: 'False: a second return in the case, which can only be refused.' }) approvable!: boolean;
  @Shown.severalOf('RequestAction', [
    'decide-return',
    'decide-escalation',
    'decide-extension',
    'decide-suspension',
    'decide-rating-dispute',
    'decide-objection',
    'withdraw-request',
  ])
  allowedActions!: CommandType[];
}

/** An officer’s draft of a request, as its command takes it. */
@ApiSchema({ name: 'RequestDraft' })
export class RequestDraft {
  @Shown.oneOf('RequestKind', REQUEST_KINDS) kind!: RequestKind;
  @Shown.text({ nullable: true, description: 'Of a return.' }) basis!: string | null;
  @Shown.one(() => UnitRef, { nullable: true, description: 'Of a return.' }) proposedUnit!: UnitRef | null;
  @Shown.one(() => AppealShown, { nullable: true, description: 'Of an escalation.' }) appeal!: AppealShown | null;
  @Shown.oneOf('SuspensionReason', SUSPENSION_REASONS, { nullable: true, description: 'Of a suspension.' })
  reasonCode!: SuspensionReason | null;
  @Shown.instant({ nullable: true, description: 'Of an extension or a suspension.' }) until!: string | null;
  @Shown.text({ nullable: true, description: 'Of an extension or a suspension.' }) reason!: string | null;
  @Shown.list(() => EvidenceFileAnswer) files!: readonly EvidenceFileAnswer[];
}
