import { iso, personRef, unitOfWork } from '@zhuoluo/directory/http';
import type { Case } from '../../rules/case/case.ts';
import type { Instruction } from '../../rules/case/instruction.ts';
import { HANDED_IN, isAmong } from '../../rules/case/states.ts';
import { seesTask } from '../access/visible.ts';
import type { InstructionAnswer, InstructionStanding } from './instruction.answer.ts';
import type { Viewing } from './present.ts';

/** What leaders said of the case, and to the units whose tasks this caller sees, oldest first. */
export function presentInstructions(c: Case, viewing: Viewing): InstructionAnswer[] {
  const { scope, ctx } = viewing;
  const isSeen = ({ unitId }: Instruction) => unitId === null || seesTask(scope, { unitId }, c, ctx.servedBy);
  return c.instructions.filter(isSeen).map((one) => presentInstruction(c, one, viewing));
}

function presentInstruction(c: Case, one: Instruction, { ctx }: Viewing): InstructionAnswer {
  const { id, text, givenAt, givenBy, title, unitId, until, tookOverTo } = one;
  return {
    ...{ id, text, givenAt: iso(givenAt), givenBy: personRef(ctx, givenBy), title },
    unit: unitId === null ? null : unitOfWork(ctx, unitId, c.endedAt),
    ...{ until: iso(until), standing: standingOf(c, one), tookOverTo },
  };
}

function standingOf(c: Case, { clockId, taskId }: Instruction): InstructionStanding | null {
  const clock = c.clocks.find(({ id }) => id === clockId);
  if (!clock) return null;
  if (clock.missedAt !== null) return 'MISSED';
  const isHandedIn = c.tasks.some(({ id, state }) => id === taskId && isAmong(HANDED_IN, state));
  if (isHandedIn) return 'KEPT';
  return clock.state === 'STOPPED' ? 'ENDED' : 'RUNNING';
}
