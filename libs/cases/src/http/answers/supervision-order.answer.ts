import { ApiSchema } from '@nestjs/swagger';
import {
  CLOCK_KINDS,
  COLOURS,
  LEVELS,
  ORDER_STATES,
  type ClockKind,
  type Colour,
  type Level,
  type OrderState,
} from '@zhuoluo/kernel';
import { ORDER_REASONS, type OrderReason } from '../../rules/supervision-order/supervision-order.ts';
import type { CommandType } from '../../rules/case/command.ts';
import { Shown } from '@zhuoluo/platform';
import { DUE_UNKNOWN, Remaining, type DueUnknown } from '@zhuoluo/regulation/http';
import { PersonRef, UnitRef } from '@zhuoluo/directory/http';

export const SIGN_MODES = ['AUTO', 'PERSON', 'ACTING', 'DELEGATED'] as const;
export const ANSWER_KINDS = ['PROGRESS', 'FINAL', 'SUBMISSION'] as const;

/** Who signs or signed, by post. */
@ApiSchema({ name: 'Signer' })
export class SignerAnswer extends PersonRef {
  @Shown.text() title!: string;
  @Shown.oneOf('SignMode', SIGN_MODES, { nullable: true, description: 'Null while unsigned.' }) mode!:
    'AUTO' | 'PERSON' | 'ACTING' | 'DELEGATED' | null;
  @Shown.text({ nullable: true, description: 'The document that allows a delegated signature.' }) authorisation!:
    string | null;
}

/** A draft that its signer sent back. */
@ApiSchema({ name: 'SentBack' })
export class SentBack {
  @Shown.flag({ description: 'Whether the draft is with its office still.' }) isOpen!: boolean;
  @Shown.one(() => PersonRef) by!: PersonRef;
  @Shown.text() reason!: string;
}

/** An order before or after another in the same matter. */
@ApiSchema({ name: 'OrderRef' })
export class OrderRef {
  @Shown.uuid() id!: string;
  @Shown.text({ nullable: true }) docNumber!: string | null;
  @Shown.oneOf('Colour', COLOURS) colour!: Colour;
}

@ApiSchema({ name: 'AnswerDraft' })
export class AnswerDraft {
  @Shown.oneOf('GivenAnswerKind', ['PROGRESS', 'FINAL']) kind!: 'PROGRESS' | 'FINAL';
  @Shown.text() text!: string;
  @Shown.instant({ nullable: true }) until!: string | null;
}

/** The date that the judge of an answer has to name, or may. */
@ApiSchema({ name: 'Promise' })
export class PromiseAnswer {
  @Shown.flag({
    description: 'False of a final answer: what is not handed in draws the next order a working day later.',
  })
  isRequired!: boolean;
  @Shown.flag({ description: 'A date was promised at this level before: no further one is accepted.' })
  isSpent!: boolean;
  @Shown.instant({ description: 'The latest date that may be promised now.' }) latest!: string;
}

/** 督办单: a numbered, coloured order with a limit of its own. */
@ApiSchema({ name: 'SupervisionOrder' })
export class SupervisionOrderAnswer {
  @Shown.uuid() id!: string;
  @Shown.text({ nullable: true, description: '机关代字〔年〕N号; null until issued.' }) docNumber!: string | null;
  @Shown.int({ description: 'Version of its case: what If-Match compares.' }) version!: number;
  @Shown.oneOf('Colour', COLOURS) colour!: Colour;
  @Shown.oneOf('OrderState', ORDER_STATES) state!: OrderState;
  @Shown.oneOf('OrderReason', ORDER_REASONS) reason!: OrderReason;
  @Shown.uuid() caseId!: string;
  @Shown.uuid({ nullable: true }) taskId!: string | null;
  @Shown.oneOf('Level', LEVELS) level!: Level;
  @Shown.one(() => UnitRef, { description: '主送: the unit that must answer.' }) unit!: UnitRef;
  @Shown.one(() => UnitRef, { description: 'The supervision office that issues it.' }) office!: UnitRef;
  @Shown.oneOf('ClockKind', CLOCK_KINDS, { description: 'Which limit was missed, or runs.' }) clockKind!: ClockKind;
  @Shown.int({ description: 'Its place among the orders drawn on this limit.' }) step!: number;
  @Shown.instant({ description: 'The limit that was missed; of a direct order, the one that runs.' }) dueAt!: string;
  @Shown.instant() draftedAt!: string;
  @Shown.instant({ nullable: true }) issuedAt!: string | null;
  @Shown.one(() => SignerAnswer) signer!: SignerAnswer;
  @Shown.one(() => SentBack, {
    nullable: true,
    description: 'Whether its signer sent the draft back, last.',
  })
  sentBack!: SentBack | null;
  @Shown.texts({ description: '办理要求 as they are printed, in order.' }) requirements!: string[];
  @Shown.duration({ nullable: true }) rectifyLimit!: string | null;
  @Shown.instant({ nullable: true }) rectifyDueAt!: string | null;
  @Shown.oneOf('DueUnknown', DUE_UNKNOWN, {
    nullable: true,
    description: 'Why `rectifyDueAt` is null while its limit runs.',
  })
  dueReason!: DueUnknown | null;
  @Shown.instant({ nullable: true }) receivedAt!: string | null;
  @Shown.one(() => PersonRef, { nullable: true }) receivedBy!: PersonRef | null;
  @Shown.instant({ nullable: true }) answeredAt!: string | null;
  @Shown.one(() => PersonRef, { nullable: true }) answeredBy!: PersonRef | null;
  @Shown.oneOf('AnswerKind', ANSWER_KINDS, { nullable: true }) answerKind!: 'PROGRESS' | 'FINAL' | 'SUBMISSION' | null;
  @Shown.text({ nullable: true }) answerText!: string | null;
  @Shown.instant({ nullable: true, description: 'By when the answer promises that the matter is done.' })
  answerUntil!: string | null;
  @Shown.text({
    nullable: true,
    description: 'An officer’s draft of the answer, waiting for the head; for its own unit alone.',
  })
  answerDraft!: string | null;
  @Shown.one(() => AnswerDraft, {
    nullable: true,
    description: 'The draft with all that was filled in, as `answer` takes it; for its own unit alone.',
  })
  answerDraftForm!: AnswerDraft | null;
  @Shown.one(() => PersonRef, { nullable: true }) answerDraftedBy!: PersonRef | null;
  @Shown.one(() => UnitRef, { description: 'The supervision office that weighs the answer.' }) judgeOffice!: UnitRef;
  @Shown.one(() => PersonRef, { nullable: true, description: 'Who accepted or rejected its answer, last.' })
  judgedBy!: PersonRef | null;
  @Shown.one(() => OrderRef, { nullable: true, description: 'The order that it grew from.' })
  supersedes!: OrderRef | null;
  @Shown.one(() => OrderRef, {
    nullable: true,
    description: 'The order that grew from it, a draft included; what lapsed is left out.',
  })
  grewInto!: OrderRef | null;
  @Shown.one(() => PromiseAnswer, {
    nullable: true,
    description:
      'What accepting the answer asks for; null where no date is asked for, or the caller may not accept it.',
  })
  promise!: PromiseAnswer | null;
  @Shown.int() points!: number;
  @Shown.int({ description: 'How many red orders of this matter expired at CITY before it.' }) repeat!: number;
  @Shown.instant({ nullable: true }) endedAt!: string | null;
  @Shown.one(() => Remaining, { nullable: true }) remaining!: Remaining | null;
  @Shown.severalOf('OrderAction', [
    'sign',
    'send-back',
    'resubmit',
    'receive',
    'answer',
    'accept-answer',
    'reject-answer',
    'revoke',
  ])
  allowedActions!: CommandType[];
}
