import fc from 'fast-check';
import { isDeeperThan } from './json-depth.ts';

const nested = (depth: number, inner = '1'): string => '['.repeat(depth) + inner + ']'.repeat(depth);

/** How deep a value is, counted the plain way. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('the depth of a JSON text', () => {
  it('is counted in arrays and objects together, up to the most', () => {
    expect(isDeeperThan(20, nested(20))).toBe(false);
    expect(isDeeperThan(20, nested(21))).toBe(true);
    expect(isDeeperThan(2, '{"a":[{}]}')).toBe(true);
    expect(isDeeperThan(1, '[[],[]]')).toBe(true);
    expect(isDeeperThan(2, '[[],[],[]]')).toBe(false);
  });

  it('is that of the value, with any text in its strings', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.integer({ min: 0, max: 7 }), (value, most) => {
        expect(isDeeperThan(most, JSON.stringify(value))).toBe(depthOf(value) > most);
      }),
    );
    expect(isDeeperThan(1, JSON.stringify(['[[[', '\\"[[', '"']))).toBe(false);
  });

  it('is known at the first bracket too many, however long the rest', () => {
    expect(isDeeperThan(20, '['.repeat(21) + '\u0000'.repeat(10))).toBe(true);
    expect(isDeeperThan(20, '['.repeat(130_000))).toBe(true);
  });
});
