import { URGENCIES, type Duration, type Urgency } from '@zhuoluo/kernel';
import type { LevelLimits, Policy } from './policy.ts';

/** Drawn before the eyes of the person who waits. */
const SOON = '10s';
/** The longest around the clock that is no slip of the pen: nothing else of a drill ever falls due. */
const NEVER = '35064h';

/** A city's policy as it is for a drill: a department that does not claim is ordered in seconds, and no other limit is near. */
export function drillPolicy(of: Policy): Policy {
  const calm: LevelLimits = { handle: each(NEVER) };
  const claimed: LevelLimits = { claim: each(NEVER), handle: each(NEVER) };
  return {
    ...of,
    name: 'drill',
    limits: { ON_SITE: calm, DEPARTMENT: { claim: each(SOON), handle: each(NEVER) }, COUNTY: claimed, CITY: claimed },
    categories: {},
    stages: { intake: NEVER, dispatch: NEVER, review: NEVER, followUp: NEVER, verify: NEVER, closing: NEVER },
    coUnit: NEVER,
    orders: {
      BLUE: { ...of.orders.BLUE, rectify: each(NEVER) },
      YELLOW: { ...of.orders.YELLOW, rectify: each(NEVER) },
      RED: { ...of.orders.RED, rectify: each(NEVER) },
    },
    repeat: { floor: NEVER, cap: NEVER },
    judge: { remindAfter: NEVER, moveAfter: NEVER },
    decide: {
      RETURN: each(NEVER),
      ESCALATION: each(NEVER),
      EXTENSION: each(NEVER),
      SUSPENSION: each(NEVER),
      RATING_DISPUTE: each(NEVER),
      OBJECTION: each(NEVER),
    },
    extension: { ...of.extension, atMost: NEVER, inAll: NEVER, coUnit: NEVER, deferBy: NEVER },
    suspension: { ...of.suspension, progress: NEVER },
    reworkAtLeast: NEVER,
  };
}

function each(limit: Duration): Record<Urgency, Duration> {
  return Object.fromEntries(URGENCIES.map((urgency) => [urgency, limit])) as Record<Urgency, Duration>;
}
