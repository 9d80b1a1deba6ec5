import { instantOf } from '@zhuoluo/kernel';
import { isNight, untilNextNight } from './night.ts';

const at = (time: string) => instantOf('2026-03-02', time);
const HOUR = 3_600_000;

describe('the night, in which cases are archived', () => {
  it.each([
    ['00:59', false],
    ['01:00', true],
    ['04:59', true],
    ['05:00', false],
    ['09:00', false],
    ['23:59', false],
  ])('holds %s: %p', (time, expected) => {
    expect(isNight(at(time))).toBe(expected);
  });

  it.each([
    ['00:00', HOUR],
    ['01:00', 24 * HOUR],
    ['03:00', 22 * HOUR],
    ['09:00', 16 * HOUR],
    ['23:00', 2 * HOUR],
  ])('begins again after %s in %d ms', (time, expected) => {
    expect(untilNextNight(at(time))).toBe(expected);
  });
});
