import { CalendarHistory, type Instant } from '@zhuoluo/kernel';
import { at, calendar2025To2026 as calendar } from '@zhuoluo/kernel/time/calendar.fixture';
import { directory, PEOPLE, postOf } from '@zhuoluo/directory/rules/testing/world.fixture';
import { DEFAULT_POLICY } from '@zhuoluo/regulation/rules';
import type { Context } from '../case/context.ts';
import { noticesOf } from '../notices/notices-of.ts';
import { FILING } from '../testing/filings.fixture.ts';
import { ImpossiblePast, liveThrough, type Lived, type NextAct, type PastAct } from './live-through.ts';

const WORLD = directory();
const FILED_AT = at('2026-03-02 09:00');
const HANDED_UP = { type: 'file-case', by: PEOPLE.hotline, level: 'DEPARTMENT', levelReason: '多部门' } as const;

function contextAt(now: Instant): Context {
  const calendars = new CalendarHistory([{ version: calendar.version, writtenAt: 0, calendar }]);
  let ids = 0;
  const newId = () => `${now}-${++ids}`;
  return { now, policy: DEFAULT_POLICY, calendar, calendars, directory: WORLD, servedBy: [postOf('liaison')], newId };
}

const until = (day: string, next: NextAct, said = {}): Lived =>
  liveThrough({ ...FILING, ...said }, FILED_AT, next, contextAt, at(day));

const nothing: NextAct = () => null;
const solved =
  (day: string, ...by: PastAct['by']): NextAct =>
  (c) =>
    c.state === 'ON_SITE' ? { at: at(day), command: { type: 'solve-on-site', result: '当场解决' }, by } : null;

describe('the past of a case that is taken in', () => {
  it('is what people did, by the first of them who may, and by the rules', () => {
    const { case: c, events } = until('2026-03-04 09:00', solved('2026-03-03 10:00', PEOPLE.hotline, PEOPLE.liaison));
    expect(c).toMatchObject({ state: 'FOLLOW_UP', openedAt: FILED_AT, orders: [] });
    expect(events.map(({ type, at: when }) => [type, when])).toEqual([
      ['case-filed', FILED_AT],
      ['case-solved-on-site', at('2026-03-03 10:00')],
    ]);
  });

  it('is told to no one', () => {
    const { case: c, events } = until('2026-03-04 09:00', solved('2026-03-03 10:00', PEOPLE.liaison));
    expect(noticesOf(c, events, WORLD)).toEqual([]);
    const [filed, ...after] = events;
    const live = { ...filed!, facts: { ...filed!.facts, imported: undefined } } as typeof filed & object;
    expect(noticesOf(c, [live, ...after], WORLD)).not.toEqual([]);
  });

  it('stops today: what would have come later has not come', () => {
    const { case: c, events } = until('2026-03-03 09:00', solved('2026-03-03 10:00', PEOPLE.liaison));
    expect(c.state).toBe('ON_SITE');
    expect(events).toHaveLength(1);
  });

  it('is impossible where no one may do what was done', () => {
    expect(() => until('2026-03-04 09:00', solved('2026-03-03 10:00', PEOPLE.hotline))).toThrow(ImpossiblePast);
  });

  it('is impossible where the filing is refused', () => {
    expect(() => until('2026-03-04 09:00', nothing, { category: 'WEATHER' })).toThrow(ImpossiblePast);
  });

  it('is impossible where its silence would have drawn an order', () => {
    expect(until('2026-03-03 09:00', nothing, HANDED_UP).case.orders).toEqual([]);
    expect(() => until('2026-06-02 09:00', nothing, HANDED_UP)).toThrow(ImpossiblePast);
  });

  it('is impossible where an order would be drawn as soon as the offices open', () => {
    expect(() => until('2026-06-07 03:00', nothing, HANDED_UP)).toThrow(ImpossiblePast);
  });
});
