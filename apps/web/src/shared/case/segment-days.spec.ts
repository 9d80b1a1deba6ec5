import { daysOf } from './segment-days.ts';

const segment = (from: string, to: string, kind: 'WORKING' | 'CLOSED' | 'WEEKEND' | 'MAKE_UP_DAY', hours = 0) => ({
  from,
  to,
  kind,
  workingSeconds: hours * 3600,
});

describe('the days behind a deadline', () => {
  it('put the morning, the lunch and the afternoon of one Shanghai date together', () => {
    const days = daysOf([
      segment('2026-03-11T16:00:00Z', '2026-03-12T00:00:00Z', 'CLOSED'),
      segment('2026-03-12T00:00:00Z', '2026-03-12T04:00:00Z', 'WORKING', 4),
      segment('2026-03-12T04:00:00Z', '2026-03-12T06:30:00Z', 'CLOSED'),
      segment('2026-03-12T06:30:00Z', '2026-03-12T10:00:00Z', 'WORKING', 3.5),
    ]);
    expect(days).toEqual([
      { from: '2026-03-12T00:00:00Z', to: '2026-03-12T10:00:00Z', kind: 'WORKING', workingSeconds: 27_000 },
    ]);
  });

  it('end a working day at its close, though the night after it reaches into the next date', () => {
    const days = daysOf([
      segment('2026-12-01T00:00:00Z', '2026-12-01T04:00:00Z', 'WORKING', 4),
      segment('2026-12-01T04:00:00Z', '2026-12-01T06:30:00Z', 'CLOSED'),
      segment('2026-12-01T06:30:00Z', '2026-12-01T10:00:00Z', 'WORKING', 3.5),
      segment('2026-12-01T10:00:00Z', '2026-12-02T00:00:00Z', 'CLOSED'),
      segment('2026-12-02T00:00:00Z', '2026-12-02T04:00:00Z', 'WORKING', 4),
    ]);
    expect(days.map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-01T00:00:00Z', '2026-12-01T10:00:00Z'],
      ['2026-12-02T00:00:00Z', '2026-12-02T04:00:00Z'],
    ]);
  });

  it('keep a weekend as one row and a 调休 day apart from it', () => {
    const days = daysOf([
      segment('2026-02-13T16:00:00Z', '2026-02-14T00:00:00Z', 'CLOSED'),
      segment('2026-02-14T00:00:00Z', '2026-02-14T04:00:00Z', 'MAKE_UP_DAY', 4),
      segment('2026-02-14T16:00:00Z', '2026-02-15T16:00:00Z', 'WEEKEND'),
    ]);
    expect(days.map((day) => [day.kind, day.workingSeconds])).toEqual([
      ['MAKE_UP_DAY', 14_400],
      ['WEEKEND', 0],
    ]);
  });

  it('leave out an evening in which the limit began and nothing counted', () => {
    expect(daysOf([segment('2026-03-12T10:00:00Z', '2026-03-12T16:00:00Z', 'CLOSED')])).toEqual([]);
  });
});
