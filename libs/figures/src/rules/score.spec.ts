import fc from 'fast-check';
import { completed, DEFAULT_POLICY, SCORE_PARTS, type Policy, type ScorePart } from '@zhuoluo/regulation/rules';
import { rank, scoreOf, type Conduct, type Tally } from './score.ts';

const NOTHING: Tally = { of: 0, good: 0 };
const ALL_WELL: Tally = { of: 4, good: 4 };

const parts = (some: Partial<Record<ScorePart, Tally>>, others = NOTHING): Conduct['parts'] => ({
  claimedInTime: others,
  submittedInTime: others,
  satisfied: others,
  solved: others,
  notReworked: others,
  notReturned: others,
  ...some,
});

const conduct = (some: Partial<Conduct> = {}): Conduct => ({
  ...{ unitId: 'a', tier: 'CITY', tasks: 4, parts: parts({}, ALL_WELL), points: 0, late: 0 },
  ...some,
});

const tally = fc.nat({ max: 50 }).chain((of) => fc.record({ of: fc.constant(of), good: fc.nat({ max: of }) }));
const anyParts: fc.Arbitrary<Conduct['parts']> = fc.record({
  claimedInTime: tally,
  submittedInTime: tally,
  satisfied: tally,
  solved: tally,
  notReworked: tally,
  notReturned: tally,
});
const anyConduct: fc.Arbitrary<Conduct> = fc.record({
  unitId: fc.uuid(),
  tier: fc.constantFrom('CITY', 'COUNTY'),
  tasks: fc.nat({ max: 50 }),
  parts: anyParts,
  points: fc.integer({ min: -20, max: 0 }),
  late: fc.nat({ max: 20 }),
});

describe('a unit’s score (rules.md §145)', () => {
  it('is 100 where all was done in time, to satisfaction, at the first attempt', () => {
    expect(scoreOf(conduct(), DEFAULT_POLICY)).toBe(100);
  });

  it('weighs its parts: 10 claiming, 30 answers in time, 25 satisfaction, 20 solutions, 10 work not sent back, 5 tasks not returned in vain', () => {
    const without = (part: ScorePart) =>
      scoreOf(conduct({ parts: parts({ [part]: { of: 4, good: 0 } }, ALL_WELL) }), DEFAULT_POLICY);
    expect(SCORE_PARTS.map(without)).toEqual([90, 70, 75, 80, 90, 95]);
  });

  it('leaves out what there was no occasion for', () => {
    expect(scoreOf(conduct({ parts: parts({ claimedInTime: { of: 2, good: 1 } }) }), DEFAULT_POLICY)).toBe(50);
    expect(scoreOf(conduct({ parts: parts({}) }), DEFAULT_POLICY)).toBeNull();
  });

  it('loses the points of orders, and half a point for each late task', () => {
    expect(scoreOf(conduct({ points: -3, late: 3 }), DEFAULT_POLICY)).toBe(95.5);
  });

  it('goes by the policy’s own weights, and by the default’s where a policy is older than they are', () => {
    const weights = { claimedInTime: 1, submittedInTime: 0, satisfied: 0, solved: 0, notReworked: 3, notReturned: 0 };
    const unit = conduct({ parts: parts({ claimedInTime: { of: 4, good: 0 } }, ALL_WELL), late: 1 });
    const { score: _, ...older }: Policy = DEFAULT_POLICY;
    expect(scoreOf(unit, { ...DEFAULT_POLICY, score: { weights, lateTask: -2, leastTasks: 3 } })).toBe(73);
    expect(scoreOf(unit, completed(older))).toBe(scoreOf(unit, DEFAULT_POLICY));
  });

  it('is never above 100, and never gains by doing worse', () => {
    fc.assert(
      fc.property(anyConduct, fc.constantFrom(...SCORE_PARTS), (unit, part) => {
        const score = scoreOf(unit, DEFAULT_POLICY);
        fc.pre(score !== null && unit.parts[part].good > 0);
        const { of, good } = unit.parts[part];
        const worse = { ...unit, parts: { ...unit.parts, [part]: { of, good: good - 1 } } };
        expect(score).toBeLessThanOrEqual(100);
        expect(scoreOf(worse, DEFAULT_POLICY)).toBeLessThanOrEqual(score);
        expect(scoreOf({ ...unit, late: unit.late + 1 }, DEFAULT_POLICY)).toBeLessThan(score);
      }),
    );
  });
});

describe('the ranking', () => {
  const of = (unitId: string, score: number, some: Partial<Conduct> = {}) =>
    conduct({ unitId, points: score - 100, ...some });
  const placesOf = (units: readonly Conduct[]) =>
    rank(units, DEFAULT_POLICY).map(({ unitId, rank: place, score }) => [unitId, place, score]);

  it('compares the city’s departments with each other, and the counties’ with each other', () => {
    const units = [of('a', 90), of('b', 95, { tier: 'COUNTY' }), of('c', 99), of('d', 91, { tier: 'COUNTY' })];
    expect(placesOf(units)).toEqual([
      ['c', 1, 99],
      ['a', 2, 90],
      ['b', 1, 95],
      ['d', 2, 91],
    ]);
  });

  it('gives equals one place, and the next the place that is left', () => {
    expect(placesOf([of('a', 90), of('b', 95), of('c', 90), of('d', 80)])).toEqual([
      ['b', 1, 95],
      ['a', 2, 90],
      ['c', 2, 90],
      ['d', 4, 80],
    ]);
  });

  it('gives no place to a unit with fewer than three tasks, or with nothing to weigh', () => {
    const unknown = conduct({ unitId: 'c', parts: parts({}) });
    expect(placesOf([of('a', 90), of('b', 100, { tasks: 2 }), unknown, of('d', 70, { tasks: 3 })])).toEqual([
      ['a', 1, 90],
      ['d', 2, 70],
      ['b', null, 100],
      ['c', null, null],
    ]);
  });

  it('names each unit once, and none behind a lower score of the same group', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyConduct, { selector: ({ unitId }) => unitId }), (units) => {
        const ranked = rank(units, DEFAULT_POLICY);
        expect(ranked.map(({ unitId }) => unitId).sort()).toEqual(units.map(({ unitId }) => unitId).sort());
        const tierOf = new Map(units.map((unit) => [unit.unitId, unit.tier]));
        for (const tier of ['CITY', 'COUNTY']) {
          const group = ranked.filter((one) => tierOf.get(one.unitId) === tier && one.rank !== null);
          for (const { rank: place, score } of group)
            expect(place).toBe(1 + group.filter((other) => other.score! > score!).length);
        }
      }),
    );
  });
});
