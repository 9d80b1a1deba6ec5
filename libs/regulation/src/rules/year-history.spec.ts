import type { CalendarDay } from '@zhuoluo/kernel';
import { yearHistory } from './year-history.ts';

const newYear: CalendarDay = { date: '2027-01-01', kind: 'HOLIDAY', name: '元旦' };
const makeUp: CalendarDay = { date: '2027-01-03', kind: 'WORK' };
const flood: CalendarDay = { date: '2027-07-20', kind: 'REST', name: '防汛停工' };

const said = (version: number, below: readonly CalendarDay[], own: readonly CalendarDay[] = []) => ({
  version,
  below,
  own,
});
const told = (versions: readonly ReturnType<typeof said>[]) =>
  yearHistory(versions).map(({ of, changes }) => [of.version, changes]);

describe('the history of a calendar year', () => {
  it('begins with the first version that covers it, and passes over those that leave it as it was', () => {
    const versions = [said(3, [], [newYear]), said(4, [], [newYear]), said(5, [], [newYear, makeUp])];
    expect(told(versions)).toEqual([
      [5, [{ date: '2027-01-03', before: null, after: makeUp }]],
      [3, []],
    ]);
  });

  it('tells of days taken back and of days called otherwise', () => {
    const renamed = { ...newYear, name: '新年' };
    expect(told([said(1, [], [newYear, makeUp]), said(2, [], [renamed])])).toEqual([
      [
        2,
        [
          { date: '2027-01-01', before: newYear, after: renamed },
          { date: '2027-01-03', before: makeUp, after: null },
        ],
      ],
      [1, []],
    ]);
  });

  it('of a local calendar tells of its own days and of those of the calendar below alike', () => {
    const history = yearHistory([said(1, [newYear]), said(2, [newYear], [flood]), said(3, [newYear, makeUp], [flood])]);
    expect(history.map(({ of, changes }) => [of.version, changes.map(({ date }) => date)])).toEqual([
      [3, ['2027-01-03']],
      [2, ['2027-07-20']],
      [1, []],
    ]);
    expect(history[0]).toMatchObject({ days: [newYear, makeUp, flood], of: { own: [flood] } });
  });

  it('lets a local day stand over the one below', () => {
    const worked: CalendarDay = { date: newYear.date, kind: 'WORK', name: '值守' };
    const [newest] = yearHistory([said(1, [newYear]), said(2, [newYear], [worked])]);
    expect(newest).toMatchObject({ days: [worked], changes: [{ before: newYear, after: worked }] });
  });
});
