import type { Instant, Level } from '@zhuoluo/kernel';
import type { Unset } from './unset.ts';

/** 领导批示: what a leader demands in a case (rules.md §92). */
export interface Instruction {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  readonly text: string;
  readonly givenAt: Instant;
  readonly givenBy: string;
  /** The post in which it was given: told if its date passes. */
  readonly postId: string;
  /** As the post was called then: papers say so. */
  readonly title: string;
  /** Whom it charges; null where it speaks of the case as such. */
  readonly unitId: string | null;
  /** The task of that unit: its ladder bears the date. */
  readonly taskId: string | null;
  /** By when it is to be carried out. */
  readonly until: Instant | null;
  /** The limit of that date. */
  readonly clockId: string | null;
  /** 提级督办: the level to which it has raised the case (rules.md §90). */
  readonly tookOverTo: Level | null;
}

/** What a new instruction has not: it says no more later than at first. */
export const UNSET_OF_INSTRUCTION: Unset<Instruction> = {
  unitId: null,
  taskId: null,
  until: null,
  clockId: null,
  tookOverTo: null,
};

/** What its event says. `unitId`: whom it charges. `title`: the post in which the leader speaks. `toLevel`: the level to which the case was taken. */
export interface InstructionFacts {
  readonly instructionId: string;
  readonly title: string;
  readonly text: string;
  readonly unitId: string | null;
  readonly until: Instant | null;
  readonly toLevel: Level | null;
}
