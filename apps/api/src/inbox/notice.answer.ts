import { ApiSchema } from '@nestjs/swagger';
import { NOTICE_KINDS, type NoticeKind } from '@zhuoluo/domain';
import { Shown } from '@zhuoluo/platform';
import { PageAnswer } from '../http/page.ts';

/** Something the caller is told in one of their posts. */
@ApiSchema({ name: 'Notice' })
export class NoticeAnswer {
  @Shown.uuid() id!: string;
  @Shown.oneOf('NoticeKind', NOTICE_KINDS) kind!: NoticeKind;
  @Shown.instant() at!: string;
  @Shown.uuid() caseId!: string;
  @Shown.text() caseNo!: string;
  @Shown.text({ description: 'Title of the case.' }) title!: string;
  @Shown.uuid({ nullable: true }) taskId!: string | null;
  @Shown.uuid({ nullable: true }) orderId!: string | null;
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
