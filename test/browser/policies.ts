import type { Policy } from '@zhuoluo/domain';
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
