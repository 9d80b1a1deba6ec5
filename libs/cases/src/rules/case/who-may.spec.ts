import { FROM_COUNTY, SUBMISSION } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import {
  claimed,
  dispatched,
  filed,
  LEAD_HEAD,
  LEAD_UNIT,
  onSite,
  readyToClose,
  reviewed,
  submitted,
} from '../testing/ways.fixture.ts';
import { judged } from '../testing/verdicts.fixture.ts';
import { headOf, officerOf, PEOPLE, postOf } from '@zhuoluo/directory/rules/testing/world.fixture';

const dispatchTo = { lead: LEAD_UNIT, coUnits: [], requirement: '', reason: '改派' };
const atCity = () =>
  new Story()
    .skipTo('2026-03-02 09:00')
    .file({ by: PEOPLE.hotline, level: 'CITY' })
    .do({ type: 'claim', by: headOf('SL-INDUSTRY') });

describe('on site: only the party’s own liaison', () => {
  judged([
    ['solves: the liaison', onSite, { type: 'solve-on-site', by: PEOPLE.liaison, result: '' }, null],
    [
      'solves: another liaison',
      onSite,
      { type: 'solve-on-site', by: PEOPLE.countyLiaison, result: '' },
      'not-your-unit',
    ],
    ['solves: a dispatcher', onSite, { type: 'solve-on-site', by: PEOPLE.dispatcher, result: '' }, 'role-missing'],
    ['hands on: the liaison', onSite, { type: 'escalate', by: PEOPLE.liaison, reason: '' }, null],
    ['hands on: the enterprise', onSite, { type: 'escalate', by: PEOPLE.enterprise, reason: '' }, 'role-missing'],
  ]);
});

describe('intake and dispatch: the office of the tier', () => {
  judged([
    ['accepts: its dispatcher', filed, { type: 'accept', by: PEOPLE.dispatcher }, null],
    ['accepts: its leader', filed, { type: 'accept', by: PEOPLE.industryLeader }, null],
    [
      'accepts: another campaign’s dispatcher',
      filed,
      { type: 'accept', by: PEOPLE.projectDispatcher },
      'not-your-unit',
    ],
    ['accepts: the county’s dispatcher', filed, { type: 'accept', by: PEOPLE.countyDispatcher }, 'not-your-unit'],
    ['accepts: another liaison', filed, { type: 'accept', by: PEOPLE.countyLiaison }, 'role-missing'],
    ['dispatches: its dispatcher', filed, { type: 'dispatch', by: PEOPLE.dispatcher, ...dispatchTo }, null],
    [
      'dispatches: the county’s',
      filed,
      { type: 'dispatch', by: PEOPLE.countyDispatcher, ...dispatchTo },
      'not-your-unit',
    ],
    ['dispatches: the unit itself', filed, { type: 'dispatch', by: LEAD_HEAD, ...dispatchTo }, 'role-missing'],
    ['dispatches: the administrator', filed, { type: 'dispatch', by: PEOPLE.admin, ...dispatchTo }, 'role-missing'],
    ['re-routes: its dispatcher', dispatched, { type: 'dispatch', by: PEOPLE.dispatcher, ...dispatchTo }, null],
    ['re-routes: the unit itself', dispatched, { type: 'dispatch', by: LEAD_HEAD, ...dispatchTo }, 'role-missing'],
  ]);
});

describe('a task: the unit it went to', () => {
  const submit = { ...SUBMISSION };
  judged([
    ['claims: an officer', dispatched, { type: 'claim', by: officerOf(LEAD_UNIT) }, null],
    ['claims: the head', dispatched, { type: 'claim', by: LEAD_HEAD }, null],
    ['claims: another unit', dispatched, { type: 'claim', by: officerOf('SL-HOUSING') }, 'not-your-unit'],
    ['claims: the dispatcher', dispatched, { type: 'claim', by: PEOPLE.dispatcher }, 'role-missing'],
    ['reports: another unit', claimed, { type: 'progress', by: officerOf('SL-HOUSING'), text: '' }, 'not-your-unit'],
    ['hands in: the head', claimed, { ...submit, by: LEAD_HEAD }, null],
    ['hands in: another unit’s head', claimed, { ...submit, by: headOf('SL-HOUSING') }, 'not-your-unit'],
  ]);

  it('an officer’s hand-in is a draft: the head hands it in', () => {
    const story = claimed().do({ ...submit, by: officerOf(LEAD_UNIT) });
    expect(story.case.state).toBe('HANDLING');
    expect(story.lead).toMatchObject({ state: 'CLAIMED', draft: '已办结', draftedBy: officerOf(LEAD_UNIT).personId });
    story.submit();
    expect(story.lead).toMatchObject({ state: 'SUBMITTED', draft: null, submittedBy: LEAD_HEAD.personId });
    expect(story.case.handlerIds).toEqual([LEAD_HEAD.personId, officerOf(LEAD_UNIT).personId]);
  });
});

describe('review: the office of the deciding level, and no handler of the case (rules.md §14)', () => {
  const review = { type: 'review', accept: true } as const;
  const handlerToo = { ...PEOPLE.dispatcher, personId: LEAD_HEAD.personId };
  judged([
    ['its dispatcher', submitted, { ...review, by: PEOPLE.dispatcher }, null],
    ['its leader, where another unit handled it', submitted, { ...review, by: PEOPLE.industryLeader }, 'role-missing'],
    ['the county’s dispatcher', submitted, { ...review, by: PEOPLE.countyDispatcher }, 'not-your-unit'],
    ['the unit’s head', submitted, { ...review, by: LEAD_HEAD }, 'role-missing'],
    ['a dispatcher who handled it', submitted, { ...review, by: handlerToo }, 'same-person'],
    ['the office’s own work: its leader', () => atCity().submit(), { ...review, by: PEOPLE.industryLeader }, null],
    [
      'the office’s own work: not its dispatcher',
      () => atCity().submit(),
      { ...review, by: PEOPLE.dispatcher },
      'role-missing',
    ],
    [
      'the office’s own work: not a leader who handled it',
      () => atCity().submit(),
      { ...review, by: { ...PEOPLE.industryLeader, personId: headOf('SL-INDUSTRY').personId } },
      'same-person',
    ],
  ]);
});

describe('follow-up: 12345, the office, its supervision office, the liaison, the enterprise itself', () => {
  const call = { type: 'follow-up', reached: true, rating: 5 } as const;
  const solved = () => onSite().do({ type: 'solve-on-site', by: PEOPLE.liaison, result: '已解决' });
  judged([
    ['12345', reviewed, { ...call, by: PEOPLE.hotline }, null],
    ['the office', reviewed, { ...call, by: PEOPLE.dispatcher }, null],
    ['the county’s office', reviewed, { ...call, by: PEOPLE.countyDispatcher }, 'not-your-unit'],
    ['the supervision office', reviewed, { ...call, by: PEOPLE.inspector }, null],
    ['the liaison', reviewed, { ...call, by: PEOPLE.liaison }, null],
    ['another liaison', reviewed, { ...call, by: PEOPLE.countyLiaison }, 'role-missing'],
    ['the enterprise', reviewed, { ...call, by: PEOPLE.enterprise }, null],
    ['another enterprise', reviewed, { ...call, by: PEOPLE.otherEnterprise }, 'not-your-unit'],
    ['the unit that handled it', reviewed, { ...call, by: LEAD_HEAD }, 'role-missing'],
    ['solved on site: never the liaison who solved it', solved, { ...call, by: PEOPLE.liaison }, 'role-missing'],
    [
      'solved on site: nor that person in another post',
      solved,
      { ...call, by: { ...PEOPLE.hotline, personId: 'liaison' } },
      'same-person',
    ],
    ['solved on site: the office', solved, { ...call, by: PEOPLE.dispatcher }, null],
  ]);
});

describe('closing: handler ≠ reviewer ≠ closer (rules.md §14)', () => {
  const close = { type: 'close', summary: '已办结' } as const;
  judged([
    ['another dispatcher', readyToClose, { ...close, by: PEOPLE.secondDispatcher }, null],
    ['the one who reviewed', readyToClose, { ...close, by: PEOPLE.dispatcher }, 'same-person'],
    [
      'one who handled',
      readyToClose,
      { ...close, by: { ...PEOPLE.secondDispatcher, personId: LEAD_HEAD.personId } },
      'same-person',
    ],
    ['the office’s leader', readyToClose, { ...close, by: PEOPLE.industryLeader }, 'role-missing'],
    ['the county’s dispatcher', readyToClose, { ...close, by: PEOPLE.countyDispatcher }, 'not-your-unit'],
    ['the supervision office alone', readyToClose, { ...close, by: PEOPLE.inspector }, 'role-missing'],
  ]);

  /** Decided at CITY: the supervision office signs with the campaign's. */
  const cityClosing = () =>
    atCity()
      .submit()
      .do({ type: 'review', by: PEOPLE.industryLeader, accept: true })
      .do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 });
  const proposed = () => cityClosing().do({ ...close, by: PEOPLE.dispatcher });

  it('at CITY it takes two calls: the first proposes, the second closes (rules.md §142)', () => {
    const story = proposed();
    expect(story.case).toMatchObject({ state: 'CLOSING', closeProposedBy: 'dispatcher' });
    story.do({ ...close, by: PEOPLE.inspector });
    expect(story.case.state).toBe('CLOSED');
  });

  judged([
    [
      'the second: not the one who proposed',
      proposed,
      { ...close, by: PEOPLE.dispatcher },
      'co-signature-by-same-person',
    ],
    [
      'the second: not the proposer in a supervisor’s post',
      proposed,
      { ...close, by: { ...PEOPLE.inspector, personId: 'dispatcher' } },
      'co-signature-by-same-person',
    ],
    ['the second: not another dispatcher', proposed, { ...close, by: PEOPLE.secondDispatcher }, 'role-missing'],
    [
      'the second: not the county’s supervision office',
      proposed,
      { ...close, by: PEOPLE.countyInspector },
      'not-your-unit',
    ],
  ]);

  it('where an order was red, it takes two calls as well; a revoked red asks for none', () => {
    const withRed = (revoked: boolean) => {
      const story = claimed({}, ['SL-HOUSING']).liveTo('2026-03-11 17:00').submit().liveTo('2026-03-19 08:00');
      if (revoked) story.do({ type: 'revoke', by: PEOPLE.inspector, reason: '有误', colour: 'RED' });
      return story
        .do({ type: 'review', by: PEOPLE.dispatcher, accept: true })
        .do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 4 })
        .do({ ...close, by: PEOPLE.secondDispatcher });
    };
    expect(withRed(false).case.state).toBe('CLOSING');
    expect(withRed(true).case.state).toBe('CLOSED');
  });
});

it('every act is in the history with who did it; what time did has no author', () => {
  const story = new Story()
    .skipTo('2026-03-02 09:00')
    .file({ ...FROM_COUNTY })
    .liveTo('2026-03-05 18:00');
  expect(story.events[0]!.by).toEqual({
    personId: 'county-liaison',
    postId: postOf('county-liaison'),
    unitId: 'DF-HUMAN_RESOURCES',
  });
  expect(story.events.slice(1).map((e) => e.by)).toEqual(story.events.slice(1).map(() => null));
});
