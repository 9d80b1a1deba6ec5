import { ApiSchema } from '@nestjs/swagger';
import { PersonRef } from '@zhuoluo/directory/http';
import { PageAnswer, Shown } from '@zhuoluo/platform';
import { ITEM_STATES, OPERATION_STATES, type ItemState, type OperationState } from '../rules/states.ts';

export const OPERATION_ACTIONS = ['cancel', 'resume'] as const;
export type OperationAction = (typeof OPERATION_ACTIONS)[number];

/** 批量办理: long work over many things. */
@ApiSchema({ name: 'Operation' })
export class OperationAnswer {
  @Shown.uuid() id!: string;
  @Shown.text({ description: 'Which work it is, such as `import`.' }) kind!: string;
  @Shown.record({ description: 'What was asked for, in the words of its kind.' }) params!: Record<string, unknown>;
  @Shown.oneOf('OperationState', OPERATION_STATES) state!: OperationState;
  @Shown.flag({ description: 'It is open, and no worker carries it on at present.' }) isWaiting!: boolean;
  @Shown.one(() => PersonRef) askedBy!: PersonRef;
  @Shown.instant() askedAt!: string;
  @Shown.instant({ nullable: true }) startedAt!: string | null;
  @Shown.instant({ nullable: true }) endedAt!: string | null;
  @Shown.int({ description: 'Items in all.' }) count!: number;
  @Shown.int() done!: number;
  @Shown.int() failed!: number;
  @Shown.int({ description: 'Items that were so already, or have ceased to matter.' }) skipped!: number;
  @Shown.number({ description: 'Share of the items that have ended, from 0 to 1.' }) progress!: number;
  @Shown.int({ description: 'How often it was resumed.' }) resumed!: number;
  @Shown.severalOf('OperationAction', OPERATION_ACTIONS) allowedActions!: OperationAction[];
  @Shown.int() version!: number;
}

@ApiSchema({ name: 'OperationPage' })
export class OperationPage extends PageAnswer {
  @Shown.list(() => OperationAnswer) items!: OperationAnswer[];
}

@ApiSchema({ name: 'PlannedItem' })
export class PlannedItemAnswer {
  @Shown.uuid({ nullable: true, description: 'What it would be done to.' }) subjectId!: string | null;
  @Shown.text({ description: 'The same as people know it, such as a case number.' }) label!: string;
}

/** What a dry run found; nothing was changed, and no operation is there. */
@ApiSchema({ name: 'OperationPlan' })
export class OperationPlanAnswer {
  @Shown.text() kind!: string;
  @Shown.int({ description: 'Items that it would be done to.' }) count!: number;
  @Shown.list(() => PlannedItemAnswer, { description: 'The first of them.' }) sample!: PlannedItemAnswer[];
}

@ApiSchema({ name: 'ItemProblem' })
export class ItemProblemAnswer {
  @Shown.text({ description: 'A code of a problem.' }) code!: string;
  @Shown.text() title!: string;
  @Shown.text() detail!: string;
}

@ApiSchema({ name: 'OperationResult' })
export class OperationResultAnswer {
  @Shown.int({ description: 'Place in the plan, from 1.' }) n!: number;
  @Shown.uuid({ nullable: true }) subjectId!: string | null;
  @Shown.text({ description: 'The item as people know it, such as a case number.' }) label!: string;
  @Shown.oneOf('OperationItemState', ITEM_STATES) state!: ItemState;
  @Shown.record({ nullable: true, description: 'What has changed, in the words of its kind.' })
  result!: Record<string, unknown> | null;
  @Shown.one(() => ItemProblemAnswer, { nullable: true, description: 'Why it failed.' })
  problem!: ItemProblemAnswer | null;
}

@ApiSchema({ name: 'OperationResultPage' })
export class OperationResultPage extends PageAnswer {
  @Shown.list(() => OperationResultAnswer) items!: OperationResultAnswer[];
}
