import { headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { noticesOf } from '../notices/notices-of.ts';
import { FROM_COUNTY } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import {
  ASK_ESCALATION,
  claimed,
  filed,
  LEAD_HEAD,
  LEAD_UNIT,
  readyToClose,
  submitted,
} from '../testing/ways.fixture.ts';

const DOWN = {
  type: 'de-escalate',
  by: PEOPLE.dispatcher,
  ruling: '会议已定：按原规划办理，由住建部门落实',
  unitId: 'SL-HOUSING',
} as const;
const byLeader = { ...DOWN, by: PEOPLE.viceMayor };

/** At the city, dispatched by its route on 2 March at 9. */
const atCity = () =>
  new Story().skipTo('2026-03-02 09:00').file({ by: PEOPLE.hotline, level: 'CITY', levelReason: '示例' });
const claimedAtCity = () => {
  const story = atCity();
  return story.do({ type: 'claim', by: story.head() });
};
/** A case of a county's enterprise, at the city. */
const ofCounty = () =>
  new Story().skipTo('2026-03-02 09:00').file({ ...FROM_COUNTY, level: 'CITY', levelReason: '示例' });

describe('定调交办 (rules.md §91)', () => {
  it('gives a department the case at its own level, with fresh limits, by the ruling', () => {
    const story = atCity().do(DOWN);
    expect(story.case).toMatchObject({ level: 'DEPARTMENT', tier: 'CITY', state: 'HANDLING', unitId: 'SL-HOUSING' });
    expect(story.case).toMatchObject({ dispatches: 1, reworks: 0, sentDownAt: story.now });
    expect(story.lead).toMatchObject({
      ...{ unitId: 'SL-HOUSING', level: 'DEPARTMENT', state: 'PENDING_CLAIM', requirement: DOWN.ruling },
      ...{ dispatchedBy: PEOPLE.dispatcher.personId },
    });
    expect(story.clock('CLAIM', 'SL-HOUSING').startedAt).toBe(story.now);
  });

  it('gives the office of a county’s government the case at the county', () => {
    const story = ofCounty().do({ ...DOWN, unitId: 'DF-GOV_OFFICE' });
    expect(story.case).toMatchObject({ level: 'COUNTY', tier: 'COUNTY', unitId: 'DF-GOV_OFFICE' });
    story.do({ ...byLeader, unitId: 'DF-NATURAL_RESOURCES' });
    expect(story.case).toMatchObject({ level: 'DEPARTMENT', tier: 'COUNTY', unitId: 'DF-NATURAL_RESOURCES' });
  });

  it('only to a lower level, and from a department to none', () => {
    expect(atCity().refusalOf({ ...DOWN, unitId: 'SL-GOV_OFFICE' })).toBe('not-lower');
    expect(claimed().refusalOf(byLeader)).toBe('not-lower');
    expect(ofCounty().refusalOf({ ...DOWN, unitId: 'LN-HUMAN_RESOURCES' })).toBe('unknown-unit');
  });

  it('with a limit of its own, no longer than the level’s', () => {
    const story = atCity();
    expect(story.refusalOf({ ...DOWN, limit: '60wd' })).toBe('limit-too-long');
    story.do({ ...DOWN, limit: '2wd' });
    expect(story.lead.handleLimit).toBe('2wd');
  });

  it('by the office until the lead claims; then, and a second time, by a leader', () => {
    expect(claimedAtCity().refusalOf(DOWN)).toBe('leader-required');
    const story = claimedAtCity().do(byLeader);
    expect(story.case.level).toBe('DEPARTMENT');
    expect(story.case.tasks[0]).toMatchObject({ state: 'REASSIGNED', leftBehind: false });
    expect(story.clock('HANDLE').state).toBe('STOPPED');
    const again = ofCounty().do({ ...DOWN, unitId: 'DF-GOV_OFFICE' });
    expect(again.refusalOf({ ...DOWN, by: PEOPLE.countyDispatcher, unitId: 'DF-PERMIT' })).toBe('leader-required');
    expect(again.refusalOf({ ...DOWN, by: PEOPLE.countyLeader, unitId: 'DF-PERMIT' })).toBeNull();
  });

  it('by no one else, and only while it is dispatched or handled', () => {
    for (const by of [PEOPLE.countyDispatcher, PEOPLE.countyLeader, PEOPLE.inspector, PEOPLE.liaison, LEAD_HEAD])
      expect(['role-missing', 'not-your-unit']).toContain(atCity().refusalOf({ ...DOWN, by }));
    for (const story of [filed(), submitted(), readyToClose()])
      expect(story.refusalOf(byLeader)).toBe('wrong-case-state');
  });

  it('closes what the lead was ordered by a blue or yellow order, and leaves a red one owed', () => {
    const blue = atCity().liveTo('2026-03-05 08:00');
    expect(blue.orders.map(({ colour, state }) => `${colour} ${state}`)).toEqual(['BLUE ISSUED']);
    blue.do(byLeader);
    expect(blue.orders.map(({ state }) => state)).toEqual(['CLOSED']);
    expect(blue.case.colour).toBeNull();
    const red = claimedAtCity();
    red.liveTo(red.now);
    for (let i = 0; i < 120 && !red.orders.some((o) => o.colour === 'RED' && o.state === 'ISSUED'); i++) {
      red.liveTo(red.now + 86_400_000);
      for (const colour of ['YELLOW', 'RED'] as const)
        for (const by of [PEOPLE.chief, PEOPLE.viceMayor, PEOPLE.mayor]) red.refusalOf({ type: 'sign', by, colour });
    }
    red.do(byLeader);
    expect(red.orders.filter(({ state }) => state === 'ISSUED').map(({ colour }) => colour)).toEqual(['RED']);
    expect(red.case.tasks[0]!.lateSeconds).toBeGreaterThan(0);
  });

  it('ends what was asked, and tells the former lead, the liaison and the enterprise', () => {
    const story = claimed().do(ASK_ESCALATION);
    story.do({ type: 'decide-escalation', by: PEOPLE.dispatcher, approve: true });
    const former = story.lead.unitId;
    story.do({ ...byLeader, unitId: LEAD_UNIT });
    expect(story.lead).toMatchObject({ unitId: LEAD_UNIT, leftBehind: false, state: 'PENDING_CLAIM' });
    const told = noticesOf(story.case, story.eventsOf('case-de-escalated'), story.context.directory);
    expect(told.map(({ kind }) => kind)).toEqual(['case-de-escalated', 'case-de-escalated', 'task-rerouted']);
    expect(told.at(-1)!.to).toMatchObject({ unitId: former });
  });

  it('is no end: untouched, the case climbs again', () => {
    const story = atCity().do(DOWN);
    story.liveTo(story.now + 90 * 86_400_000);
    expect(story.case.level).toBe('CITY');
    expect(story.refusalOf({ ...DOWN, by: headOf('SL-HOUSING') })).not.toBeNull();
  });
});
