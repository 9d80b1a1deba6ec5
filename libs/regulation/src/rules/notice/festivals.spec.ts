import { festivalOf } from './festivals.ts';

describe('the day that a holiday is held for', () => {
  it.each([
    [2020, '2020-01-25', '2020-04-04', '2020-06-25', '2020-10-01'],
    [2023, '2023-01-22', '2023-04-05', '2023-06-22', '2023-09-29'],
    [2024, '2024-02-10', '2024-04-04', '2024-06-10', '2024-09-17'],
    [2025, '2025-01-29', '2025-04-04', '2025-05-31', '2025-10-06'],
    [2026, '2026-02-17', '2026-04-05', '2026-06-19', '2026-09-25'],
    [2027, '2027-02-06', '2027-04-05', '2027-06-09', '2027-09-15'],
    [2033, '2033-01-31', '2033-04-04', '2033-06-01', '2033-09-08'],
  ])('in %i follows sun and moon', (year, spring, qingming, dragonBoat, midAutumn) => {
    const days = ['春节', '清明节', '端午节', '中秋节'].map((name) => festivalOf(name, year));
    expect(days).toEqual([spring, qingming, dragonBoat, midAutumn]);
  });

  it('has a fixed date where the law gives one, and is not known of other holidays', () => {
    expect(['元旦', '劳动节', '国庆节', '中国人民抗日战争胜利纪念日'].map((name) => festivalOf(name, 2027))).toEqual([
      '2027-01-01',
      '2027-05-01',
      '2027-10-01',
      null,
    ]);
    expect([festivalOf('春节', 2051), festivalOf('元旦', 2051)]).toEqual([null, '2051-01-01']);
  });
});
