import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { noticesOf } from '../notices/notices-of.ts';
import { claimed, dispatched, LEAD_HEAD, LEAD_UNIT, returnAsked, submitted } from '../testing/ways.fixture.ts';
import type { Wish } from '../testing/wish.fixture.ts';

const URGE = { type: 'urge', text: '企业已停产，请尽快到现场', unit: LEAD_UNIT } as const;
const by = (person: keyof typeof PEOPLE): Wish => ({ ...URGE, by: PEOPLE[person] });

describe('催办 (rules.md §94)', () => {
  it('is counted, told to the unit with its words, and is no order', () => {
    const story = claimed().do(by('inspector'));
    expect(story.lead).toMatchObject({ urges: 1, urgedAt: story.now });
    expect(story.orders).toEqual([]);
    const [event] = story.eventsOf('task-urged');
    expect(event!.facts).toEqual({ taskId: story.lead.id, unitId: LEAD_UNIT, text: URGE.text, count: 1 });
    expect(noticesOf(story.case, [event!], story.context.directory)).toMatchObject([
      { kind: 'task-urged', to: { unitId: LEAD_UNIT, roles: ['UNIT_OFFICER', 'UNIT_HEAD'] } },
    ]);
  });

  it('moves no limit', () => {
    const before = claimed();
    const handle = before.clock('HANDLE');
    const story = before.do(by('inspector'));
    expect(story.clock('HANDLE')).toEqual(handle);
    expect(story.events.at(-1)!.change.clocks).toBeUndefined();
  });

  it('is done once a task and day, no matter by which of them, and again on the next', () => {
    const story = claimed().do(by('inspector'));
    for (const person of ['inspector', 'dispatcher', 'mayor', 'liaison'] as const)
      expect(story.refusalOf(by(person))).toBe('urged-today');
    expect(story.liveTo('2026-03-03 08:00').do(by('dispatcher')).lead.urges).toBe(2);
  });

  it('is done while the unit has the task, and not by the unit itself', () => {
    for (const story of [dispatched(), returnAsked(), claimed()]) expect(story.refusalOf(by('mayor'))).toBeNull();
    expect(submitted().refusalOf(by('mayor'))).toBe('wrong-task-state');
    expect(claimed().refusalOf({ ...URGE, by: LEAD_HEAD })).toBe('role-missing');
  });
});
