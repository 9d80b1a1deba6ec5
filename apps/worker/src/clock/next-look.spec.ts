import fc from 'fast-check';
import { untilNextLook } from './next-look.ts';

describe('the next look of the sweep', () => {
  it('comes within a second, just after a whole second has begun', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_700_000_000_000, max: 2_000_000_000_000 }), (now) => {
        const rest = untilNextLook(now, false);
        expect(rest).toBeGreaterThan(0);
        expect(rest).toBeLessThanOrEqual(1_000);
        expect((now + rest) % 1_000).toBe(20);
      }),
    );
  });

  it('comes at once where a whole batch was late: more has become so meanwhile', () => {
    expect(untilNextLook(1_772_413_200_500, true)).toBe(0);
  });
});
