import { type Duration, URGENCIES, type Urgency } from '@zhuoluo/kernel';
import { DEFAULT_POLICY } from './default.policy.ts';
import type { OrderRule, Policy } from './policy.ts';

/** The default regulation with seconds for days, so that the whole ladder shows within a minute or two. */
export const FAST_POLICY: Policy = {
  ...DEFAULT_POLICY,
  name: 'fast',
  limits: {
    ON_SITE: { handle: every('20s') },
    DEPARTMENT: { claim: every('8s'), handle: every('20s') },
    COUNTY: { claim: every('8s'), handle: every('20s') },
    CITY: { claim: every('8s'), handle: every('20s') },
  },
  categories: { LAND: { urgency: 'COMPLEX' }, RELOCATION: { urgency: 'COMPLEX' }, INFRA: { urgency: 'COMPLEX' } },
  stages: { intake: '15s', dispatch: '15s', review: '30s', followUp: '30s', verify: '30s', closing: '30s' },
  coUnit: '20s',
  orders: {
    BLUE: quick(DEFAULT_POLICY.orders.BLUE, '8s'),
    YELLOW: quick(DEFAULT_POLICY.orders.YELLOW, '8s'),
    RED: quick(DEFAULT_POLICY.orders.RED, '8s'),
  },
  repeat: { floor: '15s', cap: '60s' },
  judge: { remindAfter: '30s', moveAfter: '60s' },
  decide: {
    RETURN: every('15s'),
    ESCALATION: every('20s'),
    EXTENSION: every('15s'),
    SUSPENSION: every('15s'),
    RATING_DISPUTE: every('15s'),
    OBJECTION: every('20s'),
  },
  extension: { ...DEFAULT_POLICY.extension, atMost: '15s', inAll: '30s', coUnit: '5s', deferBy: '5s' },
  suspension: { atMost: '90s', byOffice: '30s', progress: '20s' },
  reworkAtLeast: '10s',
  objectWithin: '2min',
  reopenWithin: '30min',
  archiveAfter: '30min',
};

function every(limit: Duration): Record<Urgency, Duration> {
  return Object.fromEntries(URGENCIES.map((u) => [u, limit])) as Record<Urgency, Duration>;
}

function quick(rule: OrderRule, rectify: Duration): OrderRule {
  return { ...rule, rectify: every(rectify), signWithin: '2s', delegateAfter: '5s' };
}
