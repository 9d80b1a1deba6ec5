import { ApiSchema } from '@nestjs/swagger';
import {
  LEVELS,
  REWORK_LEADS,
  SUSPENSION_REASONS,
  TASK_OUTCOMES,
  TASK_ROLES,
  TASK_STATES,
  type Level,
  type ReworkLead,
  type SuspensionReason,
  type TaskOutcome,
  type TaskRole,
  type TaskState,
} from '@zhuoluo/kernel';
import type { CommandType } from '../../rules/case/command.ts';
import { Shown } from '@zhuoluo/platform';
import { DUE_UNKNOWN, Remaining, type DueUnknown } from '@zhuoluo/regulation/http';
import { PersonRef, UnitRef } from '@zhuoluo/directory/http';
import { CaseRequestAnswer, RequestDraft } from './case-request.answer.ts';
import { EvidenceFileAnswer } from './evidence-file.answer.ts';

export const CLAIM_MODES = ['SELF', 'DEEMED', 'FORCED', 'REOPENED'] as const;

@ApiSchema({ name: 'EnterpriseContactShown' })
export class EnterpriseContactShown {
  @Shown.instant() at!: string;
  @Shown.text() person!: string;
  @Shown.text() opinion!: string;
}

@ApiSchema({ name: 'SubmitDraft' })
export class SubmitDraft {
  @Shown.oneOf('TaskOutcome', TASK_OUTCOMES) outcome!: TaskOutcome;
  @Shown.text({ optional: true }) basis?: string;
  @Shown.text() result!: string;
  @Shown.one(() => EnterpriseContactShown) enterpriseContact!: EnterpriseContactShown;
  @Shown.texts() evidence!: readonly string[];
  @Shown.list(() => EvidenceFileAnswer) files!: readonly EvidenceFileAnswer[];
}

@ApiSchema({ name: 'Suspension' })
export class SuspensionShown {
  @Shown.oneOf('SuspensionReason', SUSPENSION_REASONS) reasonCode!: SuspensionReason;
  @Shown.text() reason!: string;
  @Shown.instant({ description: 'When it goes on, if nothing else happens.' }) until!: string;
}

/** A unit's piece of a case. */
@ApiSchema({ name: 'Task' })
export class TaskAnswer {
  @Shown.uuid() id!: string;
  @Shown.text() taskNo!: string;
  @Shown.uuid() caseId!: string;
  @Shown.int({ description: 'Version of its case: what If-Match compares.' }) version!: number;
  @Shown.oneOf('TaskState', TASK_STATES) state!: TaskState;
  @Shown.oneOf('Level', LEVELS) level!: Level;
  @Shown.oneOf('TaskRole', TASK_ROLES) role!: TaskRole;
  @Shown.one(() => UnitRef) unit!: UnitRef;
  @Shown.text() requirement!: string;
  @Shown.instant() dispatchedAt!: string;
  @Shown.one(() => PersonRef, { nullable: true, description: 'Null where the routing table dispatched.' })
  dispatchedBy!: PersonRef | null;
  @Shown.instant({ nullable: true }) claimDueAt!: string | null;
  @Shown.instant({ nullable: true }) claimedAt!: string | null;
  @Shown.one(() => PersonRef, { nullable: true }) claimedBy!: PersonRef | null;
  @Shown.oneOf('ClaimMode', CLAIM_MODES, { nullable: true }) claimMode!: (typeof CLAIM_MODES)[number] | null;
  @Shown.duration() handleLimit!: string;
  @Shown.instant({ nullable: true }) dueAt!: string | null;
  @Shown.oneOf('DueUnknown', DUE_UNKNOWN, { nullable: true, description: 'Why `dueAt` is null while its limit runs.' })
  dueReason!: DueUnknown | null;
  @Shown.instant({ nullable: true }) originalDueAt!: string | null;
  @Shown.flag() overdue!: boolean;
  @Shown.int() daysLate!: number;
  @Shown.text({
    nullable: true,
    description: 'An officer’s draft of the result, waiting for the head; for its own unit alone.',
  })
  draft!: string | null;
  @Shown.one(() => SubmitDraft, {
    nullable: true,
    description: 'The draft with all that was filled in, as `submit` takes it; for its own unit alone.',
  })
  draftForm!: SubmitDraft | null;
  @Shown.one(() => PersonRef, { nullable: true }) draftedBy!: PersonRef | null;
  @Shown.one(() => RequestDraft, {
    nullable: true,
    description: 'An officer’s draft of a request, waiting for the head; for its own unit alone.',
  })
  requestDraft!: RequestDraft | null;
  @Shown.one(() => PersonRef, { nullable: true }) requestDraftedBy!: PersonRef | null;
  @Shown.list(() => CaseRequestAnswer, { description: 'What was asked about it, oldest first.' })
  requests!: CaseRequestAnswer[];
  @Shown.instant({ nullable: true }) submittedAt!: string | null;
  @Shown.one(() => PersonRef, { nullable: true }) submittedBy!: PersonRef | null;
  @Shown.oneOf('TaskOutcome', TASK_OUTCOMES, { nullable: true }) outcome!: TaskOutcome | null;
  @Shown.text({ nullable: true, description: 'Of what cannot be solved: by which provision or decision.' })
  basis!: string | null;
  @Shown.text({ nullable: true }) result!: string | null;
  @Shown.one(() => EnterpriseContactShown, { nullable: true }) enterpriseContact!: EnterpriseContactShown | null;
  @Shown.texts() evidence!: readonly string[];
  @Shown.list(() => EvidenceFileAnswer, { description: 'The files among its evidence.' })
  files!: readonly EvidenceFileAnswer[];
  @Shown.int() reworks!: number;
  @Shown.oneOf('ReworkLead', REWORK_LEADS, {
    nullable: true,
    description: 'Who of the unit takes charge of it, the enterprise not being satisfied.',
  })
  reworkLead!: ReworkLead | null;
  @Shown.int({ description: '催办: how often; 0 for those outside.' }) urges!: number;
  @Shown.instant({ nullable: true, description: 'When last.' }) urgedAt!: string | null;
  @Shown.instant({ nullable: true, description: 'The latest date to which `extend` may ask now.' }) extendableUntil!:
    string | null;
  @Shown.instant({ nullable: true, description: 'The latest date until which `suspend` may ask now.' })
  suspendableUntil!: string | null;
  @Shown.one(() => SuspensionShown, { nullable: true, description: 'Why it stands still; null while it does not.' })
  suspension!: SuspensionShown | null;
  @Shown.int({ nullable: true, description: 'Working seconds it was late by, once it ended.' }) lateSeconds!:
    number | null;
  @Shown.int({ nullable: true, description: 'What the enterprise last said of this result, 1 to 5; the lead’s alone.' })
  rating!: number | null;
  @Shown.instant({ nullable: true }) endedAt!: string | null;
  @Shown.one(() => Remaining, { nullable: true, description: 'Of the limit that runs: to claim, then to handle.' })
  remaining!: Remaining | null;
  @Shown.severalOf('TaskAction', ['claim', 'progress', 'submit', 'return', 'urge', 'extend', 'suspend', 'resume'])
  allowedActions!: CommandType[];
}
