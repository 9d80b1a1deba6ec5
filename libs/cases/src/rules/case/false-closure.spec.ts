import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { directory, headOf, PEOPLE, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';
import { orderDocument } from '../supervision-order/document.ts';
import { judged } from '../testing/verdicts.fixture.ts';
import { claimed, closed, LEAD_UNIT, onSite } from '../testing/ways.fixture.ts';

const FALSE = { type: 'false-closure', by: PEOPLE.inspector, reason: '现场未通电' } as const;
const SATISFIED = { type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 } as const;
const CLOSE = { type: 'close', by: PEOPLE.secondDispatcher, summary: '已办结' } as const;

const closedOnSite = () =>
  onSite().do({ type: 'solve-on-site', by: PEOPLE.liaison, result: '已解决' }).do(SATISFIED).do(CLOSE);

describe('who finds a false closure (rules.md §105)', () => {
  judged([
    ['the supervision office', closed, FALSE, null],
    ['the supervision office, after the time to reopen', () => closed().skipTo('2026-09-01 09:00'), FALSE, null],
    ['the enterprise, which reopens instead', closed, { ...FALSE, by: PEOPLE.enterprise }, 'role-missing'],
    ['the office that closed it', closed, { ...FALSE, by: PEOPLE.dispatcher }, 'role-missing'],
    ['of a case that is open', claimed, FALSE, 'wrong-case-state'],
  ]);
});

describe('a false closure (rules.md §105)', () => {
  it('reopens the case and draws a red at once, and the case rises when that is issued', () => {
    const story = closed().do(FALSE);
    expect(story.case).toMatchObject({ state: 'HANDLING', level: 'DEPARTMENT', unitId: LEAD_UNIT });
    expect(story.lead).toMatchObject({ state: 'CLAIMED', claimMode: 'REOPENED' });
    expect(story.orders).toMatchObject([
      { colour: 'RED', reason: 'FALSE_CLOSURE', state: 'PENDING_SIGN', unitId: LEAD_UNIT, points: -2 },
    ]);
    story.do({ type: 'sign', by: PEOPLE.viceMayor });
    expect(story.case).toMatchObject({ state: 'HANDLING', level: 'CITY' });
    expect(story.events.findLast(({ type }) => type === 'case-escalated')).toMatchObject({ facts: { cause: 'E1' } });
  });

  it('says so on the paper, by its article', () => {
    const story = closed().do(FALSE).do({ type: 'sign', by: PEOPLE.viceMayor });
    const { calendar, policy } = story.context;
    const { cause } = orderDocument(story.case, story.orders[0]!, directory(), calendar, policy);
    expect(cause).toContain('属虚假办结，现予问责');
    expect(cause).toContain('第一百零五条');
  });

  it('of a solution on site is ordered of the unit of the liaison, while a department has the case', () => {
    const story = closedOnSite().do(FALSE);
    expect(story.case).toMatchObject({ state: 'DISPATCHING', level: 'DEPARTMENT' });
    expect(story.orders).toMatchObject([{ colour: 'RED', unitId: story.case.liaisonUnitId, taskId: null }]);
    story.do({ type: 'sign', by: PEOPLE.viceMayor });
    expect(story.case).toMatchObject({ state: 'DISPATCHING', level: 'DEPARTMENT' });
    const head = headOf(story.case.liaisonUnitId!);
    story.do({ type: 'answer', by: head, kind: 'FINAL', text: '已查明原因' });
    story.do({ type: 'accept-answer', by: PEOPLE.inspector });
    expect(story.orders.map(({ state }) => state)).toEqual(['CLOSED']);
  });

  it('of a unit that was closed since is ordered of its successor', () => {
    const units = WORLD.units.map((unit) =>
      unit.id === LEAD_UNIT ? { ...unit, closedAt: at('2026-03-04 12:00'), successorId: 'SL-HOUSING' } : unit,
    );
    const story = closed().reorganise(directory({ units })).skipTo('2026-03-05 09:00').do(FALSE);
    expect(story.lead).toMatchObject({ unitId: 'SL-HOUSING', state: 'PENDING_CLAIM' });
    expect(story.orders).toMatchObject([{ colour: 'RED', unitId: 'SL-HOUSING' }]);
  });
});
