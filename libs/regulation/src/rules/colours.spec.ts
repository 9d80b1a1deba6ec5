import { COLOURS, URGENCIES } from '@zhuoluo/kernel';
import { checkPolicy } from './check-policy.ts';
import { COLOUR_SCHEMES, type ColourScheme, withColours } from './colour-schemes.ts';
import { firstColour, nextColour } from './colours.ts';
import { DEFAULT_POLICY } from './default.policy.ts';

const scheme = (code: ColourScheme['code']) =>
  withColours(
    DEFAULT_POLICY,
    COLOUR_SCHEMES.find((one) => one.code === code)!,
  );
const TWO = scheme('YELLOW_RED');

describe('the colours of a policy (rules.md §96)', () => {
  it.each(COLOUR_SCHEMES)('$code makes a sound policy, and leaves limits, signing and points', (one) => {
    const policy = withColours(DEFAULT_POLICY, one);
    expect(checkPolicy(policy)).toEqual({ ok: true, policy });
    expect(withColours(policy, COLOUR_SCHEMES[0]!)).toEqual(DEFAULT_POLICY);
  });

  it('go from mild to harsh; red stays red', () => {
    expect(COLOURS.map((colour) => nextColour(DEFAULT_POLICY, colour))).toEqual(['YELLOW', 'RED', 'RED']);
    expect(URGENCIES.map((urgency) => firstColour(DEFAULT_POLICY, urgency))).toEqual(Array(4).fill('BLUE'));
  });

  it('may begin higher for what is urgent', () => {
    const orange = scheme('BLUE_ORANGE_RED');
    expect(URGENCIES.map((urgency) => firstColour(orange, urgency))).toEqual(['YELLOW', 'BLUE', 'BLUE', 'BLUE']);
  });

  it('leave one out: the next harsher takes its place', () => {
    const { start } = DEFAULT_POLICY;
    expect(firstColour({ ...TWO, start }, 'NORMAL')).toBe('YELLOW');
    const noYellow = { ...TWO, orders: { ...TWO.orders, BLUE: { ...TWO.orders.BLUE, used: true } } };
    noYellow.orders.YELLOW = { ...noYellow.orders.YELLOW, used: false };
    expect(nextColour(noYellow, 'BLUE')).toBe('RED');
    expect(firstColour(noYellow, 'NORMAL')).toBe('RED');
  });

  it('may bear a name again that no ladder uses', () => {
    const { BLUE, YELLOW } = TWO.orders;
    expect(checkPolicy({ ...TWO, orders: { ...TWO.orders, BLUE: { ...BLUE, name: YELLOW.name } } }).ok).toBe(true);
  });
});
