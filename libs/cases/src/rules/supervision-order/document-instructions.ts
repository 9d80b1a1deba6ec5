import { chineseDateTime, quoted } from '@zhuoluo/kernel';
import type { Instruction } from '../case/instruction.ts';
import type { Drafting } from './drafting.ts';

/** Enough to know a leader's words by; the case has the whole. */
const WORDS_QUOTED = 200;

/** 领导批示 as a paper prints them: given before it was drafted, and of the case or of the task that it is about (rules.md §116). */
export function instructionsOf({ case: c, order }: Drafting): string[] {
  return c.instructions
    .filter(({ givenAt, taskId }) => givenAt <= order.draftedAt && (taskId === null || taskId === order.taskId))
    .map((one) => {
      const until = one.until === null ? '' : `，要求${chineseDateTime(one.until)}前落实`;
      return `${one.title}${chineseDateTime(one.givenAt)}批示：${quoted(one.text, WORDS_QUOTED)}${until}`;
    });
}

/** The instruction whose date the order's limit was; undefined of orders on other limits. */
export function instructionMissed({ case: c, order }: Drafting): Instruction | undefined {
  return c.instructions.find(({ clockId }) => clockId === order.clockId);
}
