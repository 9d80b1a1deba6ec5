import { type Duration, URGENCIES, type Urgency } from '@zhuoluo/kernel';
import { FAST_POLICY, type Policy } from '@zhuoluo/regulation/rules';

/** The regulation with two seconds for every limit: what takes weeks in a county takes a moment in a test. */
export function quickPolicy(limit: Duration = '2s'): Policy {
  const every = Object.fromEntries(URGENCIES.map((urgency) => [urgency, limit])) as Record<Urgency, Duration>;
  const stage = { claim: every, handle: every };
  const rectify = { rectify: every, signWithin: limit, delegateAfter: limit };
  const { orders } = FAST_POLICY;
  return {
    ...FAST_POLICY,
    name: 'quick',
    limits: { ON_SITE: { handle: every }, DEPARTMENT: stage, COUNTY: stage, CITY: stage },
    stages: { intake: limit, dispatch: limit, review: limit, followUp: limit, verify: limit, closing: limit },
    decide: {
      RETURN: every,
      ESCALATION: every,
      EXTENSION: every,
      SUSPENSION: every,
      RATING_DISPUTE: every,
      OBJECTION: every,
    },
    extension: { ...FAST_POLICY.extension, atMost: limit, inAll: limit, coUnit: limit, deferBy: limit },
    suspension: { atMost: limit, byOffice: limit, progress: limit },
    orders: {
      BLUE: { ...orders.BLUE, ...rectify },
      YELLOW: { ...orders.YELLOW, ...rectify },
      RED: { ...orders.RED, ...rectify },
    },
  };
}
