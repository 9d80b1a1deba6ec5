import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { blueIssued, readyToClose } from '../testing/ways.fixture.ts';
import { endDrill } from './end-drill.ts';
import { nextMilestoneAt } from './milestones.ts';

const BY = { personId: PEOPLE.dispatcher.personId, postId: PEOPLE.dispatcher.posts[0]!.id, unitId: null };

describe('the end of a drill', () => {
  it('strikes its case off with task, limits and order, though no unit has handled it', () => {
    const story = blueIssued();
    const { case: ended, events } = endDrill(story.case, story.context, BY);
    expect(events.map(({ type }) => type)).toEqual(['case-closed']);
    expect(ended).toMatchObject({ state: 'CLOSED', endedAt: story.now, dueAt: null, colour: null });
    expect(ended.tasks.map(({ state }) => state)).toEqual(['CANCELLED']);
    expect(ended.orders).toMatchObject([{ colour: 'BLUE', state: 'CLOSED', endedAt: story.now }]);
    expect(ended.clocks.filter(({ state }) => state !== 'STOPPED')).toEqual([]);
    expect(nextMilestoneAt(ended, story.now)).toBeNull();
  });

  it('changes nothing of a case that was struck off before', () => {
    const story = readyToClose().do({ type: 'close', by: PEOPLE.secondDispatcher, summary: '已办结' });
    expect(endDrill(story.case, story.context, BY)).toEqual({ case: story.case, events: [] });
  });
});
