import {
  durationText,
  halfDuration,
  InvalidDuration,
  isDuration,
  isWorking,
  leastSeconds,
  longer,
  parseDuration,
  scaleDuration,
  shorter,
  timesTwoTo,
  type Duration,
} from './duration.ts';

describe('limits as policies write them', () => {
  it.each([
    ['90s', 90, 's'],
    ['60min', 60, 'min'],
    ['24h', 24, 'h'],
    ['4wh', 4, 'wh'],
    ['7wd', 7, 'wd'],
    ['0wd', 0, 'wd'],
  ] as const)('%s is %i %s', (text, count, unit) => {
    expect(parseDuration(text)).toEqual({ count, unit });
    expect(isDuration(text)).toBe(true);
  });

  it.each(['', '7', 'wd', '7 wd', '-1wd', '1.5wd', '07wd', '7WD', '7d', '7wd ', '1e3s', '10000000s', '7wd\n'])(
    'refuses %j, naming it',
    (text) => {
      expect(isDuration(text)).toBe(false);
      expect(() => parseDuration(text)).toThrow(InvalidDuration);
      expect(() => parseDuration(text)).toThrow(JSON.stringify(text));
    },
  );

  it('takes nothing but text for a duration', () => {
    expect([7, null, undefined, {}, ['7wd']].map(isDuration)).toEqual([false, false, false, false, false]);
  });

  it('runs working hours and working days on the calendar, the rest around the clock', () => {
    expect((['s', 'min', 'h', 'wh', 'wd'] as const).map(isWorking)).toEqual([false, false, false, true, true]);
  });
});

describe('scaled limits', () => {
  it.each([
    ['7wd', 1.5, '11wd'],
    ['7wd', 2, '14wd'],
    ['10wd', 1.1, '11wd'],
    ['3wd', 1.1, '4wd'],
    ['15wd', 1, '15wd'],
    ['1wd', 0.5, '1wd'],
    ['0wd', 2, '0wd'],
    ['4wh', 0, '0wh'],
  ] as const)('%s times %d is %s: upper levels round up (rules.md §61)', (duration, factor, expected) => {
    expect(scaleDuration(duration, factor)).toBe(expected);
  });

  it.each([
    ['7wd', '4wd'],
    ['10wd', '5wd'],
    ['1wd', '1wd'],
    ['90s', '45s'],
  ] as const)('half of %s is %s', (duration, expected) => {
    expect(halfDuration(duration)).toBe(expected);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the factor %d', (factor) => {
    expect(() => scaleDuration('7wd', factor)).toThrow(RangeError);
  });

  it('refuses a product too long to be a duration', () => {
    expect(() => scaleDuration('9999999s', 2)).toThrow(InvalidDuration);
  });
});

describe('limits compared as written', () => {
  it.each<[Duration, Duration, Duration, Duration]>([
    ['5wd', '2wd', '5wd', '2wd'],
    ['1wd', '8wh', '8wh', '1wd'],
    ['60s', '1min', '60s', '60s'],
    ['90s', '1min', '90s', '1min'],
  ])('%s and %s: longer %s, shorter %s', (a, b, long, short) => {
    expect([longer(a, b), shorter(a, b)]).toEqual([long, short]);
  });

  it.each([
    ['5wd', 0, '5wd'],
    ['5wd', 2, '20wd'],
    ['5wd', 5_000, '9999999wd'],
  ] as const)('%s doubled %i times is %s: a red repeated for ever overflows nothing', (limit, times, expected) => {
    expect(timesTwoTo(limit, times)).toBe(expected);
  });
});

describe('the least time that a limit takes', () => {
  it.each<[Duration, number]>([
    ['90s', 90],
    ['2160h', 90 * 86_400],
    ['4wh', 4 * 3_600],
    ['1wd', 0],
    ['7wd', 6 * 86_400],
    ['0wd', 0],
  ])('of %s are %d seconds', (duration, seconds) => {
    expect(leastSeconds(duration)).toBe(seconds);
  });
});

describe('limits in documents', () => {
  it.each<[Duration, string]>([
    ['7wd', '7个工作日'],
    ['0wd', '当日'],
    ['4wh', '4个工作小时'],
    ['24h', '24小时'],
    ['60min', '60分钟'],
    ['90s', '90秒'],
  ])('%s reads %s', (duration, text) => {
    expect(durationText(duration)).toBe(text);
  });
});
