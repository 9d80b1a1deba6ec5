import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Fault } from '../problem/fault.ts';
import { countBefore, keyAfter, writeCursor, type Key, type Walk } from './cursor.ts';

const list = 'cases';
const personId = randomUUID();
const walk = (request: object = {}, more: Partial<Walk> = {}): Walk => ({ list, personId, request, ...more });
const key: Key = [Date.UTC(2026, 2, 11), randomUUID()];

/** The walk that goes on where another ended. */
const onward = (from: Walk, to: Walk): Walk => ({
  ...to,
  request: { ...to.request, cursor: writeCursor(from, key) },
});

const refusal = (ask: () => unknown): unknown => {
  try {
    return ask();
  } catch (error) {
    return error instanceof Fault ? error.more.errors : error;
  }
};
const NO_CURSOR = [{ path: 'cursor', code: 'cursor' }];

describe('a cursor', () => {
  it('leads on in its own walk, with a page of any length', () => {
    const [ten, fifty] = [walk({ sort: 'dueAt', limit: 10 }), walk({ sort: 'dueAt', limit: 50 })];
    expect(keyAfter(onward(ten, fifty))).toEqual(key);
    expect(keyAfter(walk())).toBeNull();
  });

  it('leads on in any order of the filters and their words', () => {
    const said = walk({ colour: ['RED', 'BLUE'], open: true });
    expect(keyAfter(onward(said, walk({ open: true, colour: ['BLUE', 'RED'], q: undefined })))).toEqual(key);
  });

  it.each([
    ['another list', walk({}, { list: 'tasks' })],
    ['another order', walk({ sort: 'dueAt' })],
    ['another filter', walk({ open: false })],
    ['another person', walk({}, { personId: randomUUID() })],
  ])('is none of %s', (_, other) => {
    expect(refusal(() => keyAfter(onward(walk(), other)))).toEqual(NO_CURSOR);
    expect(refusal(() => countBefore(onward(walk(), other), 10))).toEqual(NO_CURSOR);
  });

  it('is refused where somebody made it up, never passed on to the database', () => {
    const place = fc.array(fc.oneof(fc.jsonValue(), fc.constantFrom(8.64e15, -1, 0.5, 2 ** 60, randomUUID())));
    fc.assert(
      fc.property(place, (made) => {
        const cursor = writeCursor(walk(), made as unknown as Key);
        const read = refusal(() => keyAfter(walk({ cursor })));
        if (!isKey(made)) expect(read).toEqual(NO_CURSOR);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (cursor) => expect(refusal(() => keyAfter(walk({ cursor })))).toEqual(NO_CURSOR)),
    );
  });

  it('of a list held in memory says how much came before, and never more than there is', () => {
    const cursor = writeCursor(walk(), [7]);
    expect(countBefore(walk({ cursor }), 7)).toBe(7);
    expect(refusal(() => countBefore(walk({ cursor }), 6))).toEqual(NO_CURSOR);
    expect(countBefore(walk(), 6)).toBe(0);
  });
});

function isKey([sortedBy, id, ...rest]: readonly unknown[]): boolean {
  const isNumber = sortedBy === null || (Number.isInteger(sortedBy) && Number(sortedBy) >= 0);
  return isNumber && Number(sortedBy) < Date.UTC(2200, 0) && typeof id === 'string' && rest.length === 0;
}
