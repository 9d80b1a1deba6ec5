import { checkPolicy } from './check-policy.ts';
import { DEFAULT_POLICY } from './default.policy.ts';
import { drillPolicy } from './drill.policy.ts';
import { FAST_POLICY } from './fast.policy.ts';

describe('the policy of a drill', () => {
  it.each([DEFAULT_POLICY, FAST_POLICY])('is a whole policy, whichever it is made of: $name', (policy) => {
    expect(checkPolicy(drillPolicy(policy))).toMatchObject({ ok: true });
  });

  it('orders a department that does not claim in seconds, and nothing else within years', () => {
    const { limits, ...rest } = drillPolicy(DEFAULT_POLICY);
    expect(limits.DEPARTMENT.claim!.NORMAL).toBe('10s');
    const others = JSON.stringify([limits.ON_SITE, limits.DEPARTMENT.handle, limits.COUNTY, limits.CITY, rest]);
    expect(others).not.toMatch(/"\d+s"/);
    expect(others.match(/"35064h"/g)!.length).toBeGreaterThan(20);
  });

  it('signs as the city signs', () => {
    const { BLUE } = drillPolicy(DEFAULT_POLICY).orders;
    expect(BLUE).toMatchObject({ autoIssue: DEFAULT_POLICY.orders.BLUE.autoIssue });
  });
});
