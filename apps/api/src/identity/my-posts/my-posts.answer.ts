import { ApiSchema } from '@nestjs/swagger';
import { ROLES, type Role } from '@zhuoluo/kernel';
import { PageAnswer, Shown } from '@zhuoluo/platform';
import { PersonRef, UnitRef } from '@zhuoluo/directory/http';

/** 交接说明: what the one who was transferred away said to whom comes next. */
@ApiSchema({ name: 'HandOver' })
export class HandOverAnswer {
  @Shown.text() text!: string;
  @Shown.one(() => PersonRef) by!: PersonRef;
  @Shown.instant() at!: string;
}

@ApiSchema({ name: 'MyPost' })
export class MyPostAnswer {
  @Shown.uuid({ description: 'What `Acting-Post` names.' }) id!: string;
  @Shown.text() title!: string;
  @Shown.severalOf('Role', ROLES) roles!: readonly Role[];
  @Shown.one(() => UnitRef, { nullable: true, description: 'Null for those who speak for a party.' })
  unit!: UnitRef | null;
  @Shown.flag({ description: 'Whether this request acts in it: it alone, where `Acting-Post` names one.' })
  acting!: boolean;
  @Shown.one(() => HandOverAnswer, { nullable: true, description: 'Of who held the post before, the latest.' })
  handOver!: HandOverAnswer | null;
}

@ApiSchema({ name: 'MyPostPage' })
export class MyPostPage extends PageAnswer {
  @Shown.list(() => MyPostAnswer) items!: MyPostAnswer[];
}
