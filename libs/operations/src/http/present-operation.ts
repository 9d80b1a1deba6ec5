import type { Directory } from '@zhuoluo/directory/rules';
import { iso, personRef } from '@zhuoluo/directory/http';
import type { Instant } from '@zhuoluo/kernel';
import { Fault, type Language, type ProblemCode, problemOf, PROBLEM_OF } from '@zhuoluo/platform';
import { isWaiting, refusesCancel, refusesResume } from '../rules/may-go-on.ts';
import { type ItemProblem, type Operation, progressOf } from '../rules/operation.ts';
import type { OperationItemRow } from '../store/operation-item.entity.ts';
import type { ItemProblemAnswer, OperationAction, OperationAnswer, OperationResultAnswer } from './operation.answer.ts';

export function presentOperation(operation: Operation, directory: Directory, now: Instant): OperationAnswer {
  const { askedBy, askedAt, startedAt, endedAt, total, seenAt: _, ...shown } = operation;
  return {
    ...shown,
    askedBy: personRef({ directory }, askedBy.personId),
    askedAt: iso(askedAt),
    startedAt: iso(startedAt),
    endedAt: iso(endedAt),
    count: total,
    progress: progressOf(operation),
    isWaiting: isWaiting(operation, now),
    allowedActions: actionsOn(operation),
  };
}

function actionsOn(operation: Operation): OperationAction[] {
  const refusals = { cancel: refusesCancel(operation), resume: refusesResume(operation) };
  return (['cancel', 'resume'] as const).filter((action) => refusals[action] === null);
}

type Result = Pick<OperationItemRow, 'n' | 'subjectId' | 'label' | 'state' | 'result'>;

export function presentResult({ result, ...item }: Result, language: Language): OperationResultAnswer {
  if (item.state !== 'FAILED') return { ...item, result, problem: null };
  return { ...item, result: null, problem: presentProblem(result as unknown as ItemProblem, language) };
}

/** A code of a later version, in an older process, is told as it is. */
function presentProblem(problem: ItemProblem, language: Language): ItemProblemAnswer {
  const { code, facts, errors } = problem;
  if (!Object.hasOwn(PROBLEM_OF, code)) return { code, title: code, detail: code };
  const more = { ...(facts && { facts }), ...(errors && { errors: errors as Fault['more']['errors'] }) };
  const { title, detail } = problemOf(new Fault(code as ProblemCode, more), language);
  return { code, title, detail };
}
