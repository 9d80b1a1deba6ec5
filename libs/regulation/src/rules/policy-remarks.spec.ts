import fc from 'fast-check';
import { checkPolicy } from './check-policy.ts';
import { DEFAULT_POLICY } from './default.policy.ts';
import { FAST_POLICY } from './fast.policy.ts';
import type { Policy } from './policy.ts';
import { remarksOn } from './policy-remarks.ts';
import { policies, sent } from './testing/policy.fixture.ts';

const { orders, limits } = DEFAULT_POLICY;
const remarked = (changes: Partial<Policy>) => remarksOn({ ...DEFAULT_POLICY, ...changes });

describe('what is odd and breaks nothing', () => {
  it('is nothing in the default regulation', () => {
    expect(remarksOn(DEFAULT_POLICY)).toEqual([]);
  });

  it('a limit that is not longer than its reminder: the reminder is never given (rules.md §112, §123)', () => {
    expect(remarked({ judge: { remindAfter: '2wd', moveAfter: '2wd' } })).toEqual([
      { path: 'judge.remindAfter', code: 'reminder-too-late', facts: { reminder: '2wd', limit: '2wd' } },
    ]);
    expect(remarked({ orders: { ...orders, RED: { ...orders.RED, signWithin: '2wd' } } })).toEqual([
      { path: 'orders.RED.signWithin', code: 'reminder-too-late', facts: { reminder: '2wd', limit: '1wd' } },
    ]);
  });

  it('not where an order issues itself: no signature is waited for', () => {
    expect(remarked({ orders: { ...orders, BLUE: { ...orders.BLUE, signWithin: '2wd' } } })).toEqual([]);
  });

  it('a more urgent matter that may take longer', () => {
    const handle = { ...limits.CITY.handle, URGENT: '20wd' } as const;
    expect(remarked({ limits: { ...limits, CITY: { ...limits.CITY, handle } } })).toEqual([
      { path: 'limits.CITY.handle.URGENT', code: 'more-urgent-longer', facts: { limit: '20wd', other: '15wd' } },
    ]);
  });

  it('intervals between red orders that never reach their floor (rules.md §108)', () => {
    expect(remarked({ repeat: { floor: '5wd', cap: '4wd' } })).toEqual([
      { path: 'repeat.cap', code: 'cap-below-floor', facts: { cap: '4wd', floor: '5wd' } },
    ]);
  });

  it('limits of seconds, counted, in a policy that shows the ladder (rules.md §152)', () => {
    expect(remarksOn(FAST_POLICY)).toEqual([{ path: '', code: 'seconds', facts: { count: 92 } }]);
  });

  it('refuses no policy', () => {
    fc.assert(fc.property(policies, (policy) => expect(checkPolicy(sent(policy)).ok).toBe(true)));
  });
});
