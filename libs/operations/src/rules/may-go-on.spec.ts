import fc from 'fast-check';
import { isWaiting, refusesCancel, refusesResume } from './may-go-on.ts';
import { itemsLeft, progressOf, withOutcomes } from './operation.ts';
import { MOST_ITEMS, refusesCount } from './plan.ts';
import { ITEM_STATES, OPERATION_STATES } from './states.ts';
import { anOperation } from './testing/operation.fixture.ts';

describe('an operation', () => {
  it.each([
    ['QUEUED', 'may be cancelled'],
    ['RUNNING', 'may be cancelled'],
    ['CANCELLED', 'may be resumed'],
    ['DONE', 'may be resumed'],
  ] as const)('that is %s with items left or failed %s, and not the other', (state, may) => {
    const operation = anOperation({ state, total: 3, done: 1, failed: 1 });
    const refused = { code: 'wrong-operation-state', facts: { state } };
    expect(refusesCancel(operation)).toEqual(may === 'may be cancelled' ? null : refused);
    expect(refusesResume(operation)).toEqual(may === 'may be resumed' ? null : refused);
  });

  it('that did everything is not resumed: there is nothing to do', () => {
    const operation = anOperation({ state: 'DONE', total: 3, done: 2, skipped: 1 });
    expect(refusesResume(operation)).toEqual({ code: 'nothing-to-do' });
  });

  it('can always either be cancelled, or be resumed, or has nothing left to do', () => {
    const counts = fc.record({ done: fc.nat(5), failed: fc.nat(5), skipped: fc.nat(5), left: fc.nat(5) });
    fc.assert(
      fc.property(fc.constantFrom(...OPERATION_STATES), counts, (state, { left, ...ended }) => {
        const total = ended.done + ended.failed + ended.skipped + left;
        const operation = anOperation({ state, ...ended, total });
        const [cancel, resume] = [refusesCancel(operation), refusesResume(operation)];
        const isOver = resume?.code === 'nothing-to-do' && left + ended.failed === 0;
        expect([cancel === null, resume === null, isOver].filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it('waits once its worker has been silent: a queued one soon, a running one after a minute', () => {
    const now = Date.UTC(2026, 2, 2, 1);
    expect(isWaiting(anOperation({ state: 'QUEUED', askedAt: now - 10_000 }), now)).toBe(false);
    expect(isWaiting(anOperation({ state: 'QUEUED', askedAt: now - 16_000 }), now)).toBe(true);
    expect(isWaiting(anOperation({ state: 'RUNNING', seenAt: now - 50_000 }), now)).toBe(false);
    expect(isWaiting(anOperation({ state: 'RUNNING', seenAt: now - 61_000 }), now)).toBe(true);
    expect(isWaiting(anOperation({ state: 'DONE', seenAt: now - 61_000 }), now)).toBe(false);
  });

  it('takes at least one item, and at most a hundred thousand', () => {
    expect(refusesCount(0)).toEqual({ code: 'nothing-to-do' });
    expect(refusesCount(1)).toBeNull();
    expect(refusesCount(MOST_ITEMS)).toBeNull();
    expect(refusesCount(MOST_ITEMS + 1)).toEqual({ code: 'too-many-items', facts: { most: MOST_ITEMS } });
  });

  it('is whole in its counts: items that end are no longer left, and progress says 1 for all alone', () => {
    const outcomes = fc.array(fc.constantFrom(...ITEM_STATES).map((state) => ({ state })));
    fc.assert(
      fc.property(outcomes, fc.nat(20), (ended, more) => {
        const total = ended.length + more;
        const counts = withOutcomes({ total, done: 0, failed: 0, skipped: 0 }, ended);
        expect(itemsLeft(counts)).toBe(more + ended.filter(({ state }) => state === 'PENDING').length);
        expect(progressOf(counts) === 1).toBe(itemsLeft(counts) === 0);
      }),
    );
  });
});
