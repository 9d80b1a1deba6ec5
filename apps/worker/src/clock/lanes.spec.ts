import fc from 'fast-check';
import { sharesOf, sweptInLanes } from './lanes.ts';

const counts = fc.uniqueArray(fc.record({ regionId: fc.uuid(), late: fc.integer({ min: 1, max: 10_000 }) }), {
  selector: (region) => region.regionId,
  maxLength: 40,
});

describe('the shares of a storm', () => {
  it('give each region to one lane, and none is left out', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 4 }), (regions, lanes) => {
        const shares = sharesOf(regions, lanes);
        expect(shares).toHaveLength(lanes);
        expect(shares.flat().sort()).toEqual(regions.map((region) => region.regionId).sort());
      }),
    );
  });

  it('differ by no more than the fullest region', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 4 }), (regions, lanes) => {
        const late = new Map(regions.map((region) => [region.regionId, region.late]));
        const sums = sharesOf(regions, lanes).map((share) => share.reduce((sum, id) => sum + late.get(id)!, 0));
        expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(Math.max(0, ...late.values()));
      }),
    );
  });
});

describe('the lanes of a storm', () => {
  it('each take their own regions, batch after batch; one that is through does not number for an office of the other', async () => {
    const left = new Map([
      ['a', 1],
      ['b', 4],
    ]);
    const taken: string[] = [];
    await sweptInLanes([['a'], ['b']], (regionIds) => {
      const batches = regionIds.map((id) => ({ id, remaining: left.get(id)! }));
      for (const { id, remaining } of batches) left.set(id, remaining - 1);
      taken.push(regionIds.join());
      return Promise.resolve(batches.some(({ remaining }) => remaining > 0));
    });
    expect(taken.sort()).toEqual(['a', 'a', 'b', 'b', 'b', 'b', 'b']);
  });
});
