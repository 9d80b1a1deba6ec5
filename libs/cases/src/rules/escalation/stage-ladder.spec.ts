import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { FROM_COUNTY } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { badlyRated, filed, readyToClose, reviewed, submitted } from '../testing/ways.fixture.ts';
import { headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

/** A county case handed in on 10 March: its own office is to review by 12 March 18:00. */
const atCountyReview = () =>
  new Story()
    .skipTo('2026-03-02 09:00')
    .file({ ...FROM_COUNTY, category: 'LABOR', level: 'DEPARTMENT', levelReason: '示例' })
    .do({ type: 'claim', by: headOf('DF-HUMAN_RESOURCES') })
    .skipTo('2026-03-10 09:00')
    .submit();

/** Every office that holds a stage has a limit and the same ladder (rules.md §101). */
describe('a stage left lying', () => {
  it.each([
    ['审核', submitted, 'REVIEW', '2026-03-06 08:00'],
    ['回访', reviewed, 'FOLLOW_UP', '2026-03-05 08:00'],
    ['核实', badlyRated, 'VERIFY', '2026-03-05 08:00'],
    ['销号', readyToClose, 'CLOSING', '2026-03-05 08:00'],
  ] as const)('%s: blue to the office that holds it, and only that', (_word, story, kind, when) => {
    const c = story().liveTo(when);
    expect(c.orders).toMatchObject([
      { colour: 'BLUE', clockKind: kind, taskId: null, unitId: 'SL-INDUSTRY', issuedAt: at(when), state: 'ISSUED' },
    ]);
    expect(c.case).toMatchObject({ level: 'DEPARTMENT', colour: 'BLUE' });
  });

  it('doing what the stage waits for strikes its orders off', () => {
    const story = submitted().liveTo('2026-03-06 09:00').do({ type: 'review', by: PEOPLE.dispatcher, accept: true });
    expect(story.orders).toMatchObject([{ state: 'CLOSED' }]);
    expect(story.case.colour).toBeNull();
  });

  it('red moves it to the office one tier up: the state stays, nothing is dispatched anew', () => {
    const story = atCountyReview().liveTo('2026-03-31 08:00');
    expect(story.orders.map((o) => [o.colour, o.unitId, o.officeId])).toEqual([
      ['BLUE', 'DF-GOV_OFFICE', 'SL-SUPERVISION'],
      ['YELLOW', 'DF-GOV_OFFICE', 'SL-SUPERVISION'],
      ['RED', 'DF-GOV_OFFICE', 'SL-SUPERVISION'],
    ]);
    expect(story.case).toMatchObject({ state: 'REVIEWING', level: 'DEPARTMENT', unitId: 'SL-INDUSTRY', round: 1 });
    expect(story.case.dueAt).toBe(at('2026-04-01 18:00'));
    expect(story.refusalOf({ type: 'review', by: PEOPLE.countyDispatcher, accept: true })).toBe('not-your-unit');
    expect(story.refusalOf({ type: 'review', by: PEOPLE.dispatcher, accept: true })).toBeNull();
  });

  it('the office it was taken from still owes the red its answer, until the case is closed', () => {
    const story = atCountyReview()
      .liveTo('2026-03-31 09:00')
      .do({ type: 'review', by: PEOPLE.dispatcher, accept: true });
    expect(story.orders[2]).toMatchObject({ colour: 'RED', state: 'ISSUED' });
    expect(story.refusalOf({ type: 'answer', by: headOf('DF-GOV_OFFICE'), kind: 'FINAL', text: '说明' })).toBeNull();
  });

  it('at the city there is no office above: the leader is asked and the listing proposed (rules.md §88), and red follows red ever more slowly', () => {
    const story = submitted().liveTo('2026-06-30 08:00');
    const reds = story.orders.filter((o) => o.colour === 'RED');
    expect(story.case).toMatchObject({ state: 'REVIEWING', unitId: 'SL-INDUSTRY', level: 'DEPARTMENT' });
    expect(story.case).toMatchObject({
      instructionDraftedAt: reds[0]!.issuedAt,
      listingProposedAt: reds[0]!.issuedAt,
    });
    const apart = reds
      .slice(1)
      .map((o, i) => story.context.calendar.workingDatesAfter(reds[i]!.issuedAt!, o.draftedAt) - 1);
    expect(apart.slice(0, 3)).toEqual([5, 10, 20]);
    expect(reds.slice(1).every((o) => o.points === 0)).toBe(true);
  });
});

describe('a case no route leads on (rules.md §51)', () => {
  const unrouted = () => filed({}, { category: 'MARKET' }).do({ type: 'accept', by: PEOPLE.dispatcher });

  it('draws the ladder on the dispatcher’s own unit; dispatching strikes it off', () => {
    const story = unrouted().liveTo('2026-03-04 09:00');
    expect(story.orders).toMatchObject([{ colour: 'BLUE', clockKind: 'DISPATCH', unitId: 'SL-INDUSTRY' }]);
    story.do({ type: 'dispatch', by: PEOPLE.dispatcher, lead: 'SL-HOUSING', coUnits: [], requirement: '办理' });
    expect(story.orders).toMatchObject([{ state: 'CLOSED' }]);
  });

  it('at red the case rises, where routes lead on; the dispatcher’s unit still owes the red its answer', () => {
    const story = unrouted().liveTo('2026-03-19 09:00');
    expect(story.case).toMatchObject({ level: 'CITY', state: 'HANDLING', colour: 'RED' });
    expect(story.orders.at(-1)).toMatchObject({ colour: 'RED', state: 'ISSUED', unitId: 'SL-INDUSTRY' });
  });

  it('an answer accepted without the case being dispatched needs a date; a broken date draws yellow', () => {
    const story = unrouted()
      .liveTo('2026-03-04 09:00')
      .do({ type: 'answer', by: headOf('SL-INDUSTRY'), kind: 'PROGRESS', text: '正在确定承办单位' });
    expect(story.refusalOf({ type: 'accept-answer', by: PEOPLE.inspector })).toBe('until-required');
    story.do({ type: 'accept-answer', by: PEOPLE.inspector, until: at('2026-03-05 18:00') }).liveTo('2026-03-06 08:00');
    expect(story.orders.map((o) => [o.colour, o.state])).toEqual([
      ['BLUE', 'CLOSED'],
      ['YELLOW', 'PENDING_SIGN'],
    ]);
  });
});
