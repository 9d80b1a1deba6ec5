import { ApiSchema } from '@nestjs/swagger';
import { NOTICE_KINDS, type NoticeKind } from '../../rules/notice.ts';
import { COLOURS, ORDER_STATES, type Colour, type OrderState } from '@zhuoluo/kernel';
import { Shown, PageAnswer } from '@zhuoluo/platform';
import { DUE_UNKNOWN, Remaining, type DueUnknown } from '@zhuoluo/regulation/http';
import { UnitRef } from '@zhuoluo/directory/http';

/** The order a notice is about, as it stands now. */
@ApiSchema({ name: 'NoticeOrder' })
export class NoticeOrder {
  @Shown.uuid() id!: string;
  @Shown.text({ nullable: true }) docNumber!: string | null;
  @Shown.oneOf('Colour', COLOURS) colour!: Colour;
  @Shown.oneOf('OrderState', ORDER_STATES) state!: OrderState;
}

/** Something the caller is told in one of their posts. Of a case that they may no longer see, that and when they were told. */
@ApiSchema({ name: 'Notice' })
export class NoticeAnswer {
  @Shown.uuid() id!: string;
  @Shown.oneOf('NoticeKind', NOTICE_KINDS) kind!: NoticeKind;
  @Shown.instant() at!: string;
  @Shown.uuid({ nullable: true, description: 'Null where the caller may no longer see the case.' }) caseId!:
    string | null;
  @Shown.text({ nullable: true }) caseNo!: string | null;
  @Shown.text({ nullable: true, description: 'Title of the case.' }) title!: string | null;
  @Shown.uuid({ nullable: true }) taskId!: string | null;
  @Shown.one(() => NoticeOrder, { nullable: true }) order!: NoticeOrder | null;
  @Shown.one(() => UnitRef, { nullable: true, description: 'Whose task, order or limit it is about.' })
  unit!: UnitRef | null;
  @Shown.instant({ nullable: true, description: 'Until when what it asks for is to be done.' }) dueAt!: string | null;
  @Shown.oneOf('DueUnknown', DUE_UNKNOWN, { nullable: true, description: 'Why `dueAt` is null while its limit runs.' })
  dueReason!: DueUnknown | null;
  @Shown.one(() => Remaining, { nullable: true, description: 'What is left of a limit that has no date yet.' })
  remaining!: Remaining | null;
  @Shown.instant({ nullable: true }) readAt!: string | null;
}

@ApiSchema({ name: 'NoticePage' })
export class NoticePage extends PageAnswer {
  @Shown.list(() => NoticeAnswer) items!: NoticeAnswer[];
}

@ApiSchema({ name: 'NoticeCount' })
export class NoticeCount {
  @Shown.int() unread!: number;
  @Shown.flag({ description: 'False where there are more than the number says.' }) exact!: boolean;
}
