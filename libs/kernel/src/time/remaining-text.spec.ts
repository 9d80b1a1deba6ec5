import { calendar2025To2026 as calendar } from './calendar.fixture.ts';
import { remainingText } from './remaining-text.ts';

describe('what is left, as people read it', () => {
  it.each([
    [2 * 27_000 + 3 * 3_600, '剩2个工作日3小时'],
    [2 * 27_000 + 60, '剩2个工作日'],
    [27_000, '剩1个工作日'],
    [26_999, '剩7小时29分钟'],
    [45 * 60 + 5, '剩45分钟5秒'],
    [30, '剩30秒'],
    [0.2, '剩1秒'],
    [0, '已到期'],
    [-27_000, '超期1个工作日'],
    [-(8 * 27_000 + 3_600), '超期8个工作日1小时'],
    [-90, '超期1分钟30秒'],
  ])('%d working seconds: %s', (seconds, text) => {
    expect(remainingText(seconds, calendar)).toBe(text);
  });

  it('measures a limit around the clock in days of 24 hours', () => {
    expect(remainingText(90_000, calendar, '48h')).toBe('剩1天1小时');
    expect(remainingText(90_000, calendar, '7wd')).toBe('剩3个工作日2小时');
  });
});
