import { claimed } from '../rules/testing/ways.fixture.ts';
import { caseChange } from './case-change.ts';
import { isStuck, moving, StuckMilestone } from './stuck-milestone.ts';

describe('a case that is due though time has nothing to do to it', () => {
  const story = claimed();
  const dueIn = (ms: number) => ({
    ...caseChange(null, story.case, [], story.context, null),
    after: { ...story.case, nextMilestoneAt: story.now + ms },
  });

  it('is told apart from one that is due later, and from one to which something happened', () => {
    expect(isStuck(dueIn(0))).toBe(true);
    expect(isStuck(dueIn(1))).toBe(false);
    expect(isStuck({ ...dueIn(0), events: story.events })).toBe(false);
  });

  it('is not tried on and on', () => {
    expect(() => moving(dueIn(0))).toThrow(StuckMilestone);
    expect(moving(dueIn(1))).toMatchObject({ events: [] });
  });
});
