import type { Directory } from '@zhuoluo/directory/rules';
import { iso, unitRef } from '@zhuoluo/directory/http';
import type { MovedTo } from '../../rules/case/case-facts.ts';
import type { MoveTally } from '../../rules/moves/moves-of.ts';
import type { PolicyMovePreview } from '../../store/moves/policy-moves.ts';
import type { LimitMoveAnswer, MoveTallyAnswer, PolicyMovePreviewAnswer } from './moves.answer.ts';

interface Counted extends MoveTally {
  readonly cases: number;
  readonly casesMoved: number;
}

export function presentTally(counted: Counted, directory: Directory): MoveTallyAnswer {
  const { cases, casesMoved, limits, later, earlier, shifts, largest } = counted;
  return {
    ...{ cases, casesMoved, limits, later, earlier },
    shifts: shifts.map(({ days, limits: count }) => ({ days, limits: count })),
    largest: largest.map((move) => ({
      ...presentMove(move, directory),
      caseId: move.caseId,
      caseNo: move.caseNo,
    })),
  };
}

export function presentPolicyMoves(preview: PolicyMovePreview, directory: Directory): PolicyMovePreviewAnswer {
  const { stays, items, nextAfter } = preview;
  const { OPEN_ORDER = 0, ...others } = stays;
  return {
    ...presentTally(preview, directory),
    stays: { openOrder: OPEN_ORDER, other: Object.values(others).reduce((sum, count) => sum + count, 0) },
    items: items.map(({ caseId, caseNo, limits }) => ({
      ...{ caseId, caseNo },
      limits: limits.map((move) => presentMove(move, directory)),
    })),
    nextAfter,
  };
}

function presentMove({ kind, orderId, unitId, formerDueAt, dueAt }: MovedTo, directory: Directory): LimitMoveAnswer {
  const unit = unitRef({ directory }, unitId);
  return { kind, ofOrder: orderId !== undefined, unit, formerDueAt: iso(formerDueAt), dueAt: iso(dueAt) };
}
