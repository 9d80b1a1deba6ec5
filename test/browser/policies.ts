import type { Colour, Duration } from '@zhuoluo/kernel';
import type { Policy } from '@zhuoluo/regulation/rules';
import type { People } from '../support/api-client.ts';
import { quickPolicy } from '../support/quick-policy.ts';

/** Nothing presses: a person at a page has all the time in the world. */
export const UNHURRIED: Policy = {
  ...quickPolicy('2h'),
  name: 'unhurried',
  judge: { remindAfter: '2h', moveAfter: '2h' },
  objectWithin: '2h',
};

const soon = quickPolicy('3s');

/** As unhurried, but a department that does not claim within that time gets its blue order. */
export function blueAfter(limit: Duration): Policy {
  const { claim } = quickPolicy(limit).limits.DEPARTMENT;
  const { limits } = UNHURRIED;
  return {
    ...UNHURRIED,
    name: `blue after ${limit}`,
    limits: { ...limits, DEPARTMENT: { ...limits.DEPARTMENT, claim } },
  };
}

/** As unhurried, but a department that does not claim at once gets its blue order. */
export const BLUE_SOON = blueAfter('3s');

/** The whole ladder for a silent department: each colour seconds after the one before was signed, then nothing presses. */
export const SILENCE_PUNISHED: Policy = {
  ...BLUE_SOON,
  name: 'silence punished',
  orders: {
    ...BLUE_SOON.orders,
    BLUE: { ...BLUE_SOON.orders.BLUE, rectify: soon.orders.BLUE.rectify },
    YELLOW: { ...BLUE_SOON.orders.YELLOW, rectify: soon.orders.YELLOW.rectify },
  },
};

/** A silent department gets its orders up to this colour by themselves, and stays late under it. */
export function stopsAt(colour: Colour): Policy {
  const { limits, orders } = SILENCE_PUNISHED;
  const isLast = { rectify: UNHURRIED.orders[colour].rectify };
  return {
    ...SILENCE_PUNISHED,
    name: `stops at ${colour}`,
    limits: { ...limits, DEPARTMENT: soon.limits.DEPARTMENT },
    orders: {
      BLUE: { ...orders.BLUE, autoIssue: true, ...(colour === 'BLUE' && isLast) },
      YELLOW: { ...orders.YELLOW, autoIssue: true, ...(colour === 'YELLOW' && isLast) },
      RED: { ...orders.RED, autoIssue: true },
    },
    escalateOn: 'RED_EXPIRED',
  };
}

/** Makes it the policy in force: cases filed from now on are bound by it. */
export async function activate(people: People, policy: Policy): Promise<void> {
  const admin = await people.as('sl.zfb.admin');
  const { status, body } = await admin.post('/policies', policy);
  if (status >= 300) throw new Error(`the policy was refused with ${status}: ${JSON.stringify(body)}`);
}
