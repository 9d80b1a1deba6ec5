import type { Policy } from '@zhuoluo/domain';
import type { People } from '../support/api-client.ts';
import { quickPolicy } from '../support/quick-policy.ts';

/** Nothing presses: whoever works at a page has all the time in the world. */
export const UNHURRIED: Policy = {
  ...quickPolicy('2h'),
  name: 'unhurried',
  judge: { remindAfter: '2h', moveAfter: '2h' },
};

const soon = quickPolicy('3s');

/** As unhurried, but a department that does not claim at once gets its blue order. */
export const BLUE_SOON: Policy = {
  ...UNHURRIED,
  name: 'blue soon',
  limits: {
    ...UNHURRIED.limits,
    DEPARTMENT: { ...UNHURRIED.limits.DEPARTMENT, claim: soon.limits.DEPARTMENT.claim },
  },
};

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

/** Makes it the policy in force: cases filed from now on are bound by it. */
export async function activate(people: People, policy: Policy): Promise<void> {
  const admin = await people.as('sl.zfb.admin');
  const { status, body } = await admin.post('/policies', policy);
  if (status >= 300) throw new Error(`the policy was refused with ${status}: ${JSON.stringify(body)}`);
}
