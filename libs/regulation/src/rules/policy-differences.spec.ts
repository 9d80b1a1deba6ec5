import fc from 'fast-check';
import { DEFAULT_POLICY } from './default.policy.ts';
import type { Policy } from './policy.ts';
import { differencesOf } from './policy-differences.ts';
import { limitsIn } from './policy-leaves.ts';
import { policies } from './testing/policy.fixture.ts';

describe('the differences of two policies', () => {
  it('name each value that is not the same, in the order of the document', () => {
    const { categories, orders } = DEFAULT_POLICY;
    const { LAND: _, ...others } = categories;
    const after: Policy = {
      ...DEFAULT_POLICY,
      categories: { ...others, LABOR: { handle: '6wd' } },
      orders: { ...orders, RED: { ...orders.RED, autoIssue: true } },
    };
    expect(differencesOf(DEFAULT_POLICY, after)).toEqual([
      { path: 'categories.LABOR.handle', before: null, after: '6wd' },
      { path: 'categories.LAND.urgency', before: 'COMPLEX', after: null },
      { path: 'orders.RED.autoIssue', before: false, after: true },
    ]);
  });

  it('of a policy and itself are none; turned round they are the same the other way', () => {
    fc.assert(
      fc.property(policies, policies, (a, b) => {
        expect(differencesOf(a, a)).toEqual([]);
        const turned = differencesOf(b, a).map(({ path, before, after }) => ({ path, before: after, after: before }));
        expect(differencesOf(a, b)).toEqual(turned);
      }),
    );
  });
});

it('every limit of a policy has its path', () => {
  const limits = limitsIn(DEFAULT_POLICY);
  expect(limits).toContainEqual({ path: 'limits.CITY.handle.NORMAL', limit: '15wd' });
  expect(limits).toContainEqual({ path: 'orders.RED.delegateAfter', limit: '1wd' });
  expect(limits.every(({ path }) => /^[\w.]+$/.test(path))).toBe(true);
  expect(new Set(limits.map(({ path }) => path)).size).toBe(limits.length);
});
