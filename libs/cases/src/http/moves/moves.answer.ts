import { ApiSchema } from '@nestjs/swagger';
import { CLOCK_KINDS, type ClockKind } from '@zhuoluo/kernel';
import { UnitRef } from '@zhuoluo/directory/http';
import { Shown } from '@zhuoluo/platform';

/** A limit that would move, with both ends; without one where it runs past the calendar. */
@ApiSchema({ name: 'LimitMove' })
export class LimitMoveAnswer {
  @Shown.oneOf('ClockKind', CLOCK_KINDS) kind!: ClockKind;
  @Shown.flag({ description: 'It is the limit of an order on that stage.' }) ofOrder!: boolean;
  @Shown.one(() => UnitRef) unit!: UnitRef;
  @Shown.instant({ nullable: true }) formerDueAt!: string | null;
  @Shown.instant({ nullable: true }) dueAt!: string | null;
}

@ApiSchema({ name: 'LimitMoveOfCase' })
export class MoveOfCaseAnswer extends LimitMoveAnswer {
  @Shown.uuid() caseId!: string;
  @Shown.text() caseNo!: string;
}

@ApiSchema({ name: 'LimitShift' })
export class LimitShiftAnswer {
  @Shown.int({ description: 'Calendar days; negative is earlier.' }) days!: number;
  @Shown.int() limits!: number;
}

/** Counts of limits that would move, and those that would move the most. */
export class MoveTallyAnswer {
  @Shown.int({ description: 'Open cases looked at.' }) cases!: number;
  @Shown.int({ description: 'Those of them that would move.' }) casesMoved!: number;
  @Shown.int({ description: 'Limits that would move.' }) limits!: number;
  @Shown.int() later!: number;
  @Shown.int() earlier!: number;
  @Shown.list(() => LimitShiftAnswer, { description: 'How many by how much, the earliest first.' })
  shifts!: LimitShiftAnswer[];
  @Shown.list(() => MoveOfCaseAnswer, { description: 'The twenty largest.' }) largest!: MoveOfCaseAnswer[];
}

@ApiSchema({ name: 'CalendarPreview' })
export class CalendarPreviewAnswer extends MoveTallyAnswer {
  @Shown.int({ description: 'Limits that wait for a year and would get their end.' }) computed!: number;
}

@ApiSchema({ name: 'CaseThatMoves' })
export class CaseThatMovesAnswer {
  @Shown.uuid() caseId!: string;
  @Shown.text() caseNo!: string;
  @Shown.list(() => LimitMoveAnswer) limits!: LimitMoveAnswer[];
}

/** How many cases keep their policy, by why. */
@ApiSchema({ name: 'CasesThatStay' })
export class CasesThatStayAnswer {
  @Shown.int({ description: 'An order of theirs is not done.' }) openOrder!: number;
  @Shown.int({ description: 'Closed meanwhile, of another region, or under that version already.' }) other!: number;
}

@ApiSchema({ name: 'PolicyMovePreview' })
export class PolicyMovePreviewAnswer extends MoveTallyAnswer {
  @Shown.one(() => CasesThatStayAnswer) stays!: CasesThatStayAnswer;
  @Shown.list(() => CaseThatMovesAnswer, { description: 'A page of the cases that move.' })
  items!: CaseThatMovesAnswer[];
  @Shown.uuid({ nullable: true, description: 'Null on the last page; else the `after` of the next.' }) nextAfter!:
    string | null;
}
