import { type Colour, URGENCIES, type Urgency } from '@zhuoluo/kernel';
import { DEFAULT_COLOURS, DEFAULT_START } from './default.policy.ts';
import type { ColourWords, OrderRule, Policy } from './policy.ts';

type SchemeColour = ColourWords & Pick<OrderRule, 'used'>;

/** The colours of a ladder as places use them, to put into a policy (rules.md §96). */
export interface ColourScheme {
  readonly code: (typeof SCHEME_CODES)[number];
  readonly zh: string;
  readonly en: string;
  readonly orders: Readonly<Record<Colour, SchemeColour>>;
  readonly start: Policy['start'];
}

export const SCHEME_CODES = ['BLUE_YELLOW_RED', 'BLUE_ORANGE_RED', 'YELLOW_RED'] as const;

const { BLUE, YELLOW, RED } = DEFAULT_COLOURS;
const startAt = (colour: Colour): Policy['start'] =>
  Object.fromEntries(URGENCIES.map((urgency) => [urgency, colour])) as Record<Urgency, Colour>;

export const COLOUR_SCHEMES: readonly ColourScheme[] = [
  {
    code: 'BLUE_YELLOW_RED',
    zh: '蓝黄红',
    en: 'Blue, yellow, red',
    orders: { BLUE: used(BLUE), YELLOW: used(YELLOW), RED: used(RED) },
    start: DEFAULT_START,
  },
  {
    code: 'BLUE_ORANGE_RED',
    zh: '蓝橙红，特急件从橙色起',
    en: 'Blue, orange, red; most urgent matters begin at orange',
    orders: { BLUE: used(BLUE), YELLOW: used({ name: '橙色', title: '催办', hex: '#d9650b' }), RED: used(RED) },
    start: { ...DEFAULT_START, EXTRA: 'YELLOW' },
  },
  {
    code: 'YELLOW_RED',
    zh: '黄牌、红牌',
    en: 'Yellow card, red card',
    orders: {
      BLUE: { ...BLUE, used: false },
      YELLOW: used({ ...YELLOW, name: '黄牌' }),
      RED: used({ ...RED, name: '红牌' }),
    },
    start: startAt('YELLOW'),
  },
];

function used(words: ColourWords): SchemeColour {
  return { ...words, used: true };
}

/** A policy with the colours of a scheme; its limits, signing and points stay. */
export function withColours(policy: Policy, { orders, start }: Pick<ColourScheme, 'orders' | 'start'>): Policy {
  const { BLUE: blue, YELLOW: yellow, RED: red } = policy.orders;
  return {
    ...policy,
    orders: {
      BLUE: { ...blue, ...orders.BLUE },
      YELLOW: { ...yellow, ...orders.YELLOW },
      RED: { ...red, ...orders.RED },
    },
    start,
  };
}
