import { caseStateValues, taskStateValues, type Case, type Me, type Task } from '../api/schema.gen.ts';
import type { Action } from './action.ts';
import { CASE_ACTIONS } from './case/case-actions.ts';
import { TASK_ACTIONS } from './task/task-actions.ts';

function named<S>(actions: readonly Action<S>[], name: string): Action<S> {
  return actions.find((action) => action.name === name)!;
}

const close = named(CASE_ACTIONS, 'close');
const dispatch = named(CASE_ACTIONS, 'dispatch');
const claim = named(TASK_ACTIONS, 'claim');

const caseIn = (said: Partial<Case>) => said as Case;
const taskIn = (said: Partial<Task>) => said as Task;
const person = (...roles: Me['roles']) => ({ roles }) as Me;

describe('what an act is called', () => {
  it.each(caseStateValues)('改派 where a unit has the case already, 交办 else: %s', (state) => {
    const called = dispatch.label(person('DISPATCHER'), caseIn({ state }));
    expect(called).toBe(state === 'HANDLING' ? 'case:actions.reroute' : 'case:actions.dispatch');
  });

  it('交办 where the case has risen, though a lower level had a lead', () => {
    const risen = caseIn({ state: 'DISPATCHING', leadTask: taskIn({ state: 'ESCALATED' }) });
    expect(dispatch.label(person('DISPATCHER'), risen)).toBe('case:actions.dispatch');
  });

  it.each(taskStateValues)('签收 while it is awaited, 补签收 after 视同签收, also once done: %s', (state) => {
    const isAwaited = state === 'PENDING_CLAIM';
    const of = taskIn({ state });
    expect(claim.label(person('UNIT_HEAD'), of)).toBe(isAwaited ? 'task:actions.claim' : 'task:actions.claimLate');
    if (!('done' in claim)) throw new Error('a claim needs no form');
    expect(claim.done(of)).toBe(isAwaited ? 'task:claim.done' : 'task:claim.doneLate');
  });

  it('销号 of those who close or propose to, a leader too; 会签 once it is proposed', () => {
    for (const role of ['DISPATCHER', 'LEADER', 'SUPERVISOR'] as const) {
      expect(close.label(person(role), caseIn({ closeProposedBy: null }))).toBe('case:actions.close');
      const closeProposedBy = { id: 'proposer', name: '甲' } as unknown as Case['closeProposedBy'];
      expect(close.label(person(role), caseIn({ closeProposedBy }))).toBe('case:actions.cosign');
    }
  });
});
