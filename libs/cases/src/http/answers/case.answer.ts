import { ApiSchema } from '@nestjs/swagger';
import {
  CASE_STATES,
  COLOURS,
  CONFIRMATION_WAYS,
  LEVELS,
  REJECTION_CODES,
  SOURCES,
  URGENCIES,
  type CaseState,
  type Category,
  type Colour,
  type ConfirmationWay,
  type Level,
  type RejectionCode,
  type Source,
  type Urgency,
  TASK_OUTCOMES,
  type TaskOutcome,
} from '@zhuoluo/kernel';
import type { CommandType } from '../../rules/case/command.ts';
import { ENDING, type Ending } from '../../rules/case/states.ts';
import { Shown } from '@zhuoluo/platform';
import { DUE_UNKNOWN, Remaining, type DueUnknown } from '@zhuoluo/regulation/http';
import { ContactAnswer, LiaisonAnswer, PartyRef, PersonRef, UnitRef } from '@zhuoluo/directory/http';
import { EvidenceFileAnswer } from './evidence-file.answer.ts';
import { CaseRequestAnswer } from './case-request.answer.ts';
import { InstructionAnswer } from './instruction.answer.ts';
import { SupervisionOrderAnswer } from './supervision-order.answer.ts';
import { TaskAnswer } from './task.answer.ts';

/** Where the routing table would send a case: the dispatcher’s form begins with it (rules.md §46). */
@ApiSchema({ name: 'SuggestedRoute' })
export class SuggestedRoute {
  @Shown.one(() => UnitRef) lead!: UnitRef;
  @Shown.list(() => UnitRef) coUnits!: UnitRef[];
}

/** Whom a supervision office may order directly. */
@ApiSchema({ name: 'OrderTarget' })
export class OrderTargetAnswer {
  @Shown.uuid({ nullable: true, description: 'Null of the stage that the case is in.' }) taskId!: string | null;
  @Shown.one(() => UnitRef) unit!: UnitRef;
  @Shown.severalOf('Colour', COLOURS, { description: 'Harsher than what is open.' }) colours!: readonly Colour[];
}

/** 不予受理, as the enterprise reads it. */
@ApiSchema({ name: 'Rejection' })
export class RejectionAnswer {
  @Shown.oneOf('RejectionCode', REJECTION_CODES) code!: RejectionCode;
  @Shown.text({ description: 'Why, and where to turn instead.' }) guidance!: string;
  @Shown.text({ nullable: true, description: 'To whom the office passed it on.' }) passedTo!: string | null;
  @Shown.instant() at!: string;
  @Shown.one(() => UnitRef, { description: 'The office that rejected it.' }) unit!: UnitRef;
}

/** An enterprise’s word, as it was taken down. */
@ApiSchema({ name: 'Confirmation' })
export class ConfirmationAnswer {
  @Shown.text() name!: string;
  @Shown.instant() at!: string;
  @Shown.oneOf('ConfirmationWay', CONFIRMATION_WAYS) how!: ConfirmationWay;
}

/** What a list shows of a case: everything here is in `Case` too. */
@ApiSchema({ name: 'CaseListItem' })
export class CaseListItem {
  @Shown.uuid() id!: string;
  @Shown.text() caseNo!: string;
  @Shown.int() version!: number;
  @Shown.oneOf('CaseState', CASE_STATES) state!: CaseState;
  @Shown.oneOf('Level', LEVELS) level!: Level;
  @Shown.oneOf('Urgency', URGENCIES) urgency!: Urgency;
  @Shown.text({ description: 'The code of a category.' }) category!: Category;
  @Shown.text() title!: string;
  @Shown.one(() => PartyRef) party!: PartyRef;
  @Shown.one(() => UnitRef, { description: 'The unit that answers for the case now.' }) unit!: UnitRef;
  @Shown.one(() => LiaisonAnswer, { nullable: true }) liaison!: LiaisonAnswer | null;
  @Shown.instant() openedAt!: string;
  @Shown.instant({ nullable: true, description: 'Null once closed, or while the calendar lacks the year.' }) dueAt!:
    string | null;
  @Shown.oneOf('DueUnknown', DUE_UNKNOWN, { nullable: true, description: 'Why `dueAt` is null while its limit runs.' })
  dueReason!: DueUnknown | null;
  @Shown.oneOf('Colour', COLOURS, { nullable: true, description: 'Highest colour among issued, unfinished orders.' })
  colour!: Colour | null;
  @Shown.flag() overdue!: boolean;
  @Shown.int({ description: 'Working dates after the due date through today.' }) daysLate!: number;
  @Shown.one(() => Remaining, { nullable: true, description: 'Of the limit that runs now.' })
  remaining!: Remaining | null;
  @Shown.instant({ nullable: true, description: 'When it ended, in whichever way.' }) closedAt!: string | null;
  @Shown.oneOf('CaseEnding', ENDING, {
    nullable: true,
    description: 'Of an archived case: the state in which it ended.',
  })
  endedAs!: Ending | null;
}

/** One difficulty of one enterprise or project, 一事一单. */
@ApiSchema({ name: 'Case' })
export class CaseAnswer extends CaseListItem {
  @Shown.text() facts!: string;
  @Shown.text() wish!: string;
  @Shown.number({ nullable: true, description: 'Yuan.' }) amount!: number | null;
  @Shown.list(() => EvidenceFileAnswer, { description: 'What its filing, and what was added to it, brought along.' })
  files!: readonly EvidenceFileAnswer[];
  @Shown.one(() => ContactAnswer, {
    nullable: true,
    description: 'For who works with the enterprise on it; null for all others.',
  })
  contact!: ContactAnswer | null;
  @Shown.oneOf('Urgency', URGENCIES, {
    nullable: true,
    description: 'What the enterprise asked for, where an office has to confirm it.',
  })
  urgencyAsked!: Urgency | null;
  @Shown.oneOf('Source', SOURCES) source!: Source;
  @Shown.text({ nullable: true }) levelReason!: string | null;
  @Shown.flag({
    description: 'Whether it ever was with its liaison on site: above that it may have been filed or accepted.',
  })
  wasOnSite!: boolean;
  @Shown.one(() => PersonRef) filedBy!: PersonRef;
  @Shown.int() policyVersion!: number;
  @Shown.instant({ nullable: true, description: 'When time alone changes something next.' }) nextMilestoneAt!:
    string | null;
  @Shown.int() reworks!: number;
  @Shown.oneOf('CaseOutcome', [...TASK_OUTCOMES, 'UNREACHED'], { nullable: true })
  outcome!: TaskOutcome | 'UNREACHED' | null;
  @Shown.text({ nullable: true }) result!: string | null;
  @Shown.texts({
    description: 'Names of documents behind a result reached on site; those behind a unit’s stand at its task.',
  })
  evidence!: readonly string[];
  @Shown.list(() => EvidenceFileAnswer, { description: 'The files among them.' })
  evidenceFiles!: readonly EvidenceFileAnswer[];
  @Shown.int({ nullable: true, description: '1–5, by the enterprise.' }) rating!: number | null;
  @Shown.text({ nullable: true, description: 'What the enterprise said with it.' }) ratingComment!: string | null;
  @Shown.instant({
    nullable: true,
    description: 'When the supervision office confirmed that the rating is not reasonable: it does not count.',
  })
  ratingOverruledAt!: string | null;
  @Shown.one(() => PersonRef, {
    nullable: true,
    description: 'First of the two hands that a red or CITY case takes to close.',
  })
  closeProposedBy!: PersonRef | null;
  @Shown.text({ nullable: true }) closeSummary!: string | null;
  @Shown.instant({ nullable: true, description: 'When it was first sent down again; a second time is a leader’s.' })
  sentDownAt!: string | null;
  @Shown.instant({ nullable: true, description: 'When it was last reopened.' }) reopenedAt!: string | null;
  @Shown.one(() => RejectionAnswer, { nullable: true, description: 'Of a case that an office ever rejected.' })
  rejection!: RejectionAnswer | null;
  @Shown.one(() => ConfirmationAnswer, {
    nullable: true,
    description: 'For those who read `contact`: the enterprise’s word, where 12345 took its withdrawal down.',
  })
  withdrawalConfirmedBy!: ConfirmationAnswer | null;
  @Shown.instant({ nullable: true }) instructionDraftedAt!: string | null;
  @Shown.list(() => InstructionAnswer, { description: 'What leaders demanded, oldest first.' })
  instructions!: InstructionAnswer[];
  @Shown.oneOf('Level', LEVELS, {
    nullable: true,
    description: 'For a leader of a government above: the level to which the caller may take the case now.',
  })
  takeOverTo!: Level | null;
  @Shown.instant({ nullable: true }) listingProposedAt!: string | null;
  @Shown.one(() => TaskAnswer, { nullable: true, description: 'The lead that answers for the case now.' })
  leadTask!: TaskAnswer | null;
  @Shown.list(() => TaskAnswer) tasks!: TaskAnswer[];
  @Shown.list(() => CaseRequestAnswer, { description: 'What was asked about the case itself, oldest first.' })
  requests!: CaseRequestAnswer[];
  @Shown.list(() => SupervisionOrderAnswer) orders!: SupervisionOrderAnswer[];
  @Shown.one(() => SuggestedRoute, {
    nullable: true,
    description: 'For those who may dispatch it now; null if no route leads on.',
  })
  suggestedRoute!: SuggestedRoute | null;
  @Shown.list(() => OrderTargetAnswer, { description: 'For those who may order directly now; none for others.' })
  orderTargets!: OrderTargetAnswer[];
  @Shown.severalOf('CaseAction', [
    'solve-on-site',
    'escalate',
    'accept',
    'dispatch',
    'review',
    'follow-up',
    'verify',
    'close',
    'de-escalate',
    'instruct',
    'request-escalation',
    'amend',
    'supplement',
    'reject',
    'object',
    'withdraw',
    'reopen',
    'false-closure',
    'order',
  ])
  allowedActions!: CommandType[];
}
