import { ApiSchema } from '@nestjs/swagger';
import { LEVELS, type Level } from '@zhuoluo/kernel';
import { Shown } from '@zhuoluo/platform';
import { PersonRef, UnitRef } from '@zhuoluo/directory/http';

/** How a leader’s date stands: it runs, was missed, was kept by a result, or ended because the case went to another unit. */
export const INSTRUCTION_STANDINGS = ['RUNNING', 'MISSED', 'KEPT', 'ENDED'] as const;
export type InstructionStanding = (typeof INSTRUCTION_STANDINGS)[number];

/** 领导批示: what a leader demands in a case. */
@ApiSchema({ name: 'Instruction' })
export class InstructionAnswer {
  @Shown.uuid() id!: string;
  @Shown.text() text!: string;
  @Shown.instant() givenAt!: string;
  @Shown.one(() => PersonRef) givenBy!: PersonRef;
  @Shown.text({ description: 'The post in which it was given.' }) title!: string;
  @Shown.one(() => UnitRef, { nullable: true, description: 'Whom it charges; null where it speaks of the case.' })
  unit!: UnitRef | null;
  @Shown.instant({ nullable: true }) until!: string | null;
  @Shown.oneOf('InstructionStanding', INSTRUCTION_STANDINGS, { nullable: true, description: 'Null without a date.' })
  standing!: InstructionStanding | null;
  @Shown.oneOf('Level', LEVELS, { nullable: true, description: 'The level to which the leader took the case.' })
  tookOverTo!: Level | null;
}
