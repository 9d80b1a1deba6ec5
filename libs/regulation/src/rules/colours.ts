import { COLOURS, type Colour, type Urgency } from '@zhuoluo/kernel';
import type { Policy } from './policy.ts';

/** The colour a ladder begins with: what the policy says for the urgency, or the next harsher that it has (rules.md §96). */
export function firstColour({ orders, start }: Pick<Policy, 'orders' | 'start'>, urgency: Urgency): Colour {
  return from(orders, COLOURS.indexOf(start[urgency]));
}

/** The next harsher colour that the policy has; red stays red (rules.md §96). */
export function nextColour({ orders }: Pick<Policy, 'orders'>, colour: Colour): Colour {
  return from(orders, COLOURS.indexOf(colour) + 1);
}

/** What reminders of progress end in: the harshest colour before red that the policy has (rules.md §80). */
export function mildestLast({ orders }: Pick<Policy, 'orders'>): Colour {
  return COLOURS.findLast((colour) => colour !== 'RED' && orders[colour].used) ?? 'RED';
}

/** A colour, or the next harsher that the policy has (rules.md §109). */
export function colourFrom({ orders }: Pick<Policy, 'orders'>, colour: Colour): Colour {
  return from(orders, COLOURS.indexOf(colour));
}

const from = (orders: Policy['orders'], index: number): Colour =>
  COLOURS.slice(index).find((colour) => orders[colour].used) ?? 'RED';
