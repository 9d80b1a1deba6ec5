import type { CalendarDay } from '../../api/schema.gen.ts';
import { monthsOf, spansOf, withDay } from './year-days.ts';

const NOTICE: readonly CalendarDay[] = [
  { date: '2026-02-14', kind: 'WORK', name: '春节' },
  { date: '2026-02-16', kind: 'HOLIDAY', name: '春节' },
];
const OWN: readonly CalendarDay[] = [{ date: '2026-02-16', kind: 'WORK', name: '防汛值守' }];

describe('the year as a page shows it', () => {
  const looks = (notice: readonly CalendarDay[], own: readonly CalendarDay[], ...dates: string[]) => {
    const days = monthsOf(2026, notice, own).flatMap((month) => month.days);
    return dates.map((date) => days.find((day) => day.date === date)!.look);
  };

  it('has each day once, in weeks that begin on Monday', () => {
    const months = monthsOf(2026, NOTICE);
    expect(months.flatMap(({ days }) => days)).toHaveLength(365);
    expect(monthsOf(2028, []).flatMap(({ days }) => days)).toHaveLength(366);
    expect(months.slice(0, 3).map(({ blanks }) => blanks)).toEqual([3, 6, 6]);
  });

  it('tells working days, weekends, holidays and make-up days apart', () => {
    const dates = ['2026-02-12', '2026-02-13', '2026-02-14', '2026-02-15', '2026-02-16'];
    expect(looks(NOTICE, [], ...dates)).toEqual(['WORK', 'WORK', 'MAKE_UP', 'WEEKEND', 'HOLIDAY']);
  });

  it('lets a local calendar’s own days stand over the notice’s', () => {
    expect(looks(NOTICE, OWN, '2026-02-14', '2026-02-16')).toEqual(['MAKE_UP', 'MAKE_UP']);
    const day = monthsOf(2026, NOTICE, OWN)[1]!.days[15]!;
    expect(day).toEqual({ date: '2026-02-16', look: 'MAKE_UP', name: '防汛值守', isOwn: true });
  });

  it('puts days in a row together', () => {
    expect(spansOf(['2026-01-31', '2026-02-01', '2026-02-03'])).toEqual([
      ['2026-01-31', '2026-02-01'],
      ['2026-02-03', '2026-02-03'],
    ]);
  });

  it('says one day otherwise, and takes it back', () => {
    const changed = withDay(NOTICE, '2026-02-15', { date: '2026-02-15', kind: 'REST' });
    expect(changed.map(({ date }) => date)).toEqual(['2026-02-14', '2026-02-15', '2026-02-16']);
    expect(withDay(changed, '2026-02-15', null)).toEqual(NOTICE);
  });
});
