import fc from 'fast-check';
import { cheaperWay, type Sample } from './search-way.ts';

const PAGE = 21;

/** Twenty samples of twenty, each for a twentieth of the time. */
function samples(found: (step: number) => number): Sample[] {
  return Array.from({ length: 20 }, (_, step) => ({ share: 1 / 20, looked: 20, found: found(step) }));
}

describe('how a list looks for words', () => {
  it('walks to words that stand everywhere, and gathers those that no case has', () => {
    expect(
      cheaperWay(
        samples(() => 20),
        1_000_000,
        PAGE,
      ),
    ).toBe('walk');
    expect(
      cheaperWay(
        samples(() => 2),
        1_000_000,
        PAGE,
      ),
    ).toBe('walk');
    expect(
      cheaperWay(
        samples(() => 0),
        1_000_000,
        PAGE,
      ),
    ).toBe('gather');
  });

  it('walks past new cases without the words rather than gathering all old ones with them', () => {
    expect(
      cheaperWay(
        samples((step) => (step < 2 ? 0 : 20)),
        1_000_000,
        PAGE,
      ),
    ).toBe('walk');
  });

  it('gathers what was written long ago and seldom, rather than walking to it', () => {
    expect(
      cheaperWay(
        samples((step) => (step < 19 ? 0 : 5)),
        1_000_000,
        PAGE,
      ),
    ).toBe('gather');
  });

  it('walks on where the newest cases with the words do not fill a page', () => {
    const few = samples((step) => (step === 0 || step > 15 ? 1 : 0));
    expect(cheaperWay(few, 1_000_000, PAGE)).toBe('walk');
    expect(cheaperWay(few, 200, PAGE)).toBe('gather');
  });

  it('stops counting steps where the page is full', () => {
    const few = samples((step) => (step < 5 ? 2 : 1));
    expect(cheaperWay(few, 1_000, PAGE)).toBe('gather');
    expect(cheaperWay(few, 100_000, PAGE)).toBe('walk');
  });

  it('has an answer for a system without cases', () => {
    expect(cheaperWay([], 0, PAGE)).toBe('walk');
  });

  it('never turns from walking to gathering because more cases hold the words', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(counts, fc.nat(19), fc.integer({ min: 1, max: 10_000_000 }), (found, more, cases) => {
        const before = samples((step) => found[step]!);
        const after = samples((step) => (step === more ? 20 : found[step]!));
        fc.pre(cheaperWay(before, cases, PAGE) === 'walk');
        expect(cheaperWay(after, cases, PAGE)).toBe('walk');
      }),
    );
  });
});
