import { heldBy, holds, refusal, type Actor, type Refusal, type RequestKind } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { WithdrawRequest } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import type { CaseRequest } from '../request/case-request.ts';
import { deciderOf, decidingRole, mayDecideOnRequest, type Decidable, type InCase } from '../request/deciders.ts';
import { withdraw } from '../request/end-request.ts';
import { isRightTo, mustHave, type Act, type Places } from '../rights.ts';
import { first, isOwnLiaison, mustHold, requestInState, speaksFor } from './guards.ts';
import type { CommandRule } from './rule.ts';

const DECIDING: Readonly<Record<RequestKind, Act>> = {
  RETURN: 'decide-return',
  ESCALATION: 'decide-escalation',
  EXTENSION: 'decide-extension',
  SUSPENSION: 'decide-suspension',
  RATING_DISPUTE: 'decide-rating-dispute',
  OBJECTION: 'decide-objection',
};

/** Who would decide if they had not asked is told why they may not (rules.md §70). */
export function mustDecide(
  c: InCase,
  by: Actor,
  { directory }: Pick<Context, 'directory'>,
  request: Decidable,
): Refusal | null {
  const may = mayDecideOnRequest(c, request, { id: by.personId, posts: heldBy(by) }, directory);
  const own = may ? null : refusal('own-request');
  const duty = deciderOf(c, request, directory);
  const isOthers = isRightTo(DECIDING[request.kind], duty.role) ? null : refusal('role-missing', { wanted: duty.role });
  return (
    (holds(by, decidingRole(request.kind), request.deciderUnitId) ? own : null) ?? isOthers ?? mustHold(by, duty) ?? own
  );
}

/** A decision in the words of one kind is of no other. */
export function isOfKind(request: CaseRequest, kind: RequestKind): Refusal | null {
  return request.kind === kind ? null : refusal('no-such-request');
}

/** 撤回申请: where it was asked, while nothing is decided (rules.md §68). */
export const withdrawRequest: CommandRule<WithdrawRequest> = {
  permit: (c, by, ctx, { request }) =>
    first(mustHave('withdraw-request', by, askersOf(c, by, ctx, request)), requestInState(request, 'PENDING')),
  run: (work, _command, { request }) => withdraw(work, request),
};

/** The head of the unit whose task it is about; about the case itself, the office or the liaison there; the enterprise for itself. */
function askersOf(c: Case, by: Actor, ctx: Context, { kind, taskId, unitId, askedBy }: CaseRequest): Places {
  if (unitId === null) return { PARTY: speaksFor(by, c), FILER: askedBy === by.personId };
  if (taskId !== null) return { UNIT: unitId };
  const SERVED = isOwnLiaison(by, ctx) && holds(by, 'LIAISON', unitId);
  return kind === 'OBJECTION' ? { SERVED } : { OFFICE: unitId, SERVED };
}
