import { ApiSchema } from '@nestjs/swagger';
import { PageAnswer, Shown } from '@zhuoluo/platform';
import { PersonRef, UnitRef } from '../references.answer.ts';

@ApiSchema({ name: 'PostRef' })
export class PostRef {
  @Shown.uuid() id!: string;
  @Shown.text() title!: string;
}

@ApiSchema({ name: 'ReferenceAuthor' })
export class ReferenceAuthorAnswer {
  @Shown.one(() => PersonRef) person!: PersonRef;
  @Shown.one(() => PostRef) post!: PostRef;
  @Shown.one(() => UnitRef, { nullable: true }) unit!: UnitRef | null;
}

export const REFERENCE_EVENT_TYPES = ['added', 'amended', 'ended'] as const;

/** One change of a row of reference data. */
@ApiSchema({ name: 'ReferenceEvent' })
export class ReferenceEventAnswer {
  @Shown.int({ description: 'The version of the row that it made.' }) seq!: number;
  @Shown.oneOf('ReferenceEventType', REFERENCE_EVENT_TYPES) type!: (typeof REFERENCE_EVENT_TYPES)[number];
  @Shown.instant() at!: string;
  @Shown.one(() => ReferenceAuthorAnswer, { nullable: true, description: 'Null is the program itself.' })
  by!: ReferenceAuthorAnswer | null;
  @Shown.record({ nullable: true, description: 'The fields that changed, as they were; null for a new row.' })
  before!: Readonly<Record<string, unknown>> | null;
  @Shown.record({ description: 'The same fields, as they are since.' }) after!: Readonly<Record<string, unknown>>;
  @Shown.record({ description: 'What was said with it, such as a reason.' }) facts!: Readonly<Record<string, unknown>>;
}

@ApiSchema({ name: 'ReferenceHistoryPage' })
export class ReferenceHistoryPage extends PageAnswer {
  @Shown.list(() => ReferenceEventAnswer) items!: ReferenceEventAnswer[];
}
