import { startOfDay } from '../../shared/time/start-of-day.ts';
import { countOf, DESK_TABS, taskFilterOf } from './desk-tabs.ts';

describe('the desk', () => {
  it('counts what was sent back among what is in hand, and lists it there', () => {
    const counts = {
      toClaim: 1,
      asked: 8,
      inHand: 2,
      toRework: 3,
      underReview: 4,
      dueToday: 5,
      overdue: 6,
      ordersToAnswer: 7,
    };
    expect(DESK_TABS.map((tab) => countOf(tab, counts))).toEqual(['1', '8', '5', '5', '6', '7']);
    expect(taskFilterOf('inHand', 'u', 0)).toMatchObject({ state: ['CLAIMED', 'REWORK'], unitId: 'u' });
  });

  it('does not show as due today what is late already', () => {
    expect(taskFilterOf('dueToday', 'u', 0)).toMatchObject({ overdue: false, dueBefore: startOfDay(1, 0) });
  });
});
