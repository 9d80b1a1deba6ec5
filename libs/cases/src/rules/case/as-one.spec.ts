import type { Actor } from '@zhuoluo/kernel';
import type { Directory } from '@zhuoluo/directory/rules';
import { directory, PEOPLE, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';
import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { SUBMISSION } from '../testing/filings.fixture.ts';
import {
  ACCEPT,
  ANSWER,
  blueIssued,
  claimed,
  dispatched,
  LEAD_HEAD,
  readyToClose,
  REFUSE,
  RETURN,
  submitted,
} from '../testing/ways.fixture.ts';

/** Somebody who acts in the posts of another as well, by 代理. */
const standingInFor = (other: Actor, by: Actor = LEAD_HEAD): Actor => ({
  ...by,
  posts: [...by.posts, ...other.posts.map((post) => ({ ...post, standsIn: true as const }))],
});

const during = (standIn: Actor): Directory => {
  const others = WORLD.people.filter(({ id }) => id !== standIn.personId);
  return directory({ people: [...others, { id: standIn.personId, name: '××', posts: standIn.posts }] });
};
const AFTERWARDS = directory({
  people: [...WORLD.people, { id: LEAD_HEAD.personId, name: '××', posts: LEAD_HEAD.posts }],
});
const REVIEW = { type: 'review', accept: true } as const;

describe('代理 that has ended (rules.md §14)', () => {
  it('leaves both one person for the case in which either acted meanwhile', () => {
    const standIn = standingInFor(PEOPLE.secondDispatcher);
    const story = claimed()
      .under({ directory: during(standIn) })
      .do({ ...SUBMISSION, by: standIn })
      .under({ directory: AFTERWARDS });
    expect(story.refusalOf({ ...REVIEW, by: PEOPLE.secondDispatcher })).toBe('same-person');
    expect(story.do({ ...REVIEW, by: PEOPLE.dispatcher }).lead.state).toBe('DONE');
  });

  it('is nothing to a case in which neither acted meanwhile', () => {
    const story = submitted()
      .under({ directory: during(standingInFor(PEOPLE.secondDispatcher)) })
      .liveTo('2026-03-03 12:00')
      .under({ directory: AFTERWARDS });
    expect(story.case.asOne).toEqual({});
    expect(story.do({ ...REVIEW, by: PEOPLE.secondDispatcher }).lead.state).toBe('DONE');
  });

  it('lets neither judge the answer that the other gave to an order meanwhile', () => {
    const standIn = standingInFor(PEOPLE.inspector);
    const story = blueIssued()
      .under({ directory: during(standIn) })
      .skipTo('2026-03-13 10:00')
      .do({ ...ANSWER, by: standIn })
      .under({ directory: AFTERWARDS });
    expect(story.refusalOf({ ...ACCEPT, until: at('2026-03-19 18:00') })).toBe('own-order');
  });

  it('lets neither decide on the return that the other asked for meanwhile', () => {
    const standIn = standingInFor(PEOPLE.secondDispatcher);
    const story = dispatched()
      .under({ directory: during(standIn) })
      .do({ ...RETURN, by: standIn })
      .under({ directory: AFTERWARDS });
    expect(story.refusalOf({ ...REFUSE, by: PEOPLE.secondDispatcher })).toBe('own-request');
    expect(story.do({ ...REFUSE, by: PEOPLE.dispatcher }).request.state).toBe('REFUSED');
  });

  it('lets neither close what the other reviewed meanwhile', () => {
    const standIn = standingInFor(PEOPLE.secondDispatcher, PEOPLE.dispatcher);
    const reviewing = submitted()
      .under({ directory: during(standIn) })
      .do({ ...REVIEW, by: standIn })
      .under({ directory: AFTERWARDS });
    reviewing.do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 });
    const close = { type: 'close', summary: '已办结' } as const;
    expect(reviewing.refusalOf({ ...close, by: PEOPLE.secondDispatcher })).not.toBeNull();
    expect(readyToClose().do({ ...close, by: PEOPLE.secondDispatcher }).case.state).toBe('CLOSED');
  });
});
