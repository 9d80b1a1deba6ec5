import { directory, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { REJECTION_CODES } from '@zhuoluo/kernel';
import { idOf } from '@zhuoluo/notices/rules';
import { noticesOf } from '../notices/notices-of.ts';
import { FROM_COUNTY } from '../testing/filings.fixture.ts';
import type { Story } from '../testing/story.fixture.ts';
import { judged } from '../testing/verdicts.fixture.ts';
import {
  ASK_ESCALATION,
  awaitingDispatch,
  closed,
  dispatched,
  filed,
  LEAD_HEAD,
  onSite,
  REJECT_CASE,
  rejected,
} from '../testing/ways.fixture.ts';
import { nextMilestoneAt } from './milestones.ts';

const COUNTY = { ...FROM_COUNTY, by: PEOPLE.hotline };

/** Solved on site and closed, found unsolved, and before its dispatcher once more. */
const reopened = () =>
  onSite()
    .do({ type: 'solve-on-site', by: PEOPLE.liaison, result: '已协调' })
    .do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 })
    .do({ type: 'close', by: PEOPLE.dispatcher, summary: '予以销号' })
    .do({ type: 'reopen', by: PEOPLE.enterprise, reason: '问题依旧' });

/** Without a route: the office let its limit to dispatch pass, and the order on it became yellow. */
const ordered = () =>
  awaitingDispatch({ directory: directory({ routes: [] }) })
    .liveTo('2026-03-11 09:00')
    .do({ type: 'sign', by: PEOPLE.chief });

describe('who rejects a filing, and until when (rules.md §42)', () => {
  judged([
    ['a dispatcher of the office', filed, REJECT_CASE, null],
    ['the leader of the office', filed, { ...REJECT_CASE, by: PEOPLE.industryLeader }, null],
    ['the office, of what its liaison handed on', awaitingDispatch, REJECT_CASE, null],
    ['an office of another tier', filed, { ...REJECT_CASE, by: PEOPLE.countyDispatcher }, 'not-your-unit'],
    ['the office of its county', () => filed({}, COUNTY), { ...REJECT_CASE, by: PEOPLE.countyDispatcher }, null],
    ['its liaison, never', filed, { ...REJECT_CASE, by: PEOPLE.liaison }, 'role-missing'],
    ['a unit, never', dispatched, { ...REJECT_CASE, by: LEAD_HEAD }, 'role-missing'],
    ['no one while its liaison has it on site', onSite, REJECT_CASE, 'wrong-case-state'],
    ['no one once it was dispatched', dispatched, REJECT_CASE, 'wrong-case-state'],
    [
      'nor after it has risen and waits for its dispatcher again',
      () =>
        dispatched({ directory: directory({ routes: [] }) })
          .do({ ...ASK_ESCALATION, by: PEOPLE.liaison })
          .do({ type: 'decide-escalation', by: PEOPLE.dispatcher, approve: true }),
      REJECT_CASE,
      'reject-too-late',
    ],
    ['no one when it was solved once, and reopened', reopened, REJECT_CASE, 'reject-too-late'],
    ['no one when it has ended', closed, REJECT_CASE, 'wrong-case-state'],
  ]);
});

describe('a rejected case', () => {
  it.each(REJECTION_CODES)('has ended, for one of six reasons: %s', (code) => {
    const story = filed().do({ ...REJECT_CASE, code, passedTo: '市信访局' });
    const { now } = story;
    expect(story.case).toMatchObject({ state: 'REJECTED', endedAt: now, dueAt: null, unitId: 'SL-INDUSTRY' });
    expect(story.case.rejection).toEqual({
      ...{ code, guidance: REJECT_CASE.guidance, passedTo: '市信访局' },
      ...{ at: now, by: 'dispatcher', unitId: 'SL-INDUSTRY' },
    });
    expect(story.case.clocks.filter(({ state }) => state !== 'STOPPED')).toEqual([]);
    expect(nextMilestoneAt(story.case, now)).toBeNull();
  });

  it('keeps how late its office was, and the points of the order that this drew', () => {
    const story = ordered().do(REJECT_CASE);
    expect(story.case.clocks.at(-1)!.lateSeconds).toBeGreaterThan(0);
    expect(story.orders.map(({ colour, state, points }) => [colour, state, points])).toEqual([
      ['BLUE', 'SUPERSEDED', 0],
      ['YELLOW', 'CLOSED', -1],
    ]);
  });

  it('is asked up no more: who asked is told', () => {
    const story = awaitingDispatch()
      .do({ ...ASK_ESCALATION, by: PEOPLE.liaison })
      .do(REJECT_CASE);
    expect(story.request.state).toBe('LAPSED');
    expect(story.events.findLast(({ type }) => type === 'request-lapsed')?.facts).toMatchObject({
      because: 'CASE_REJECTED',
    });
  });

  const told = (story: Story) =>
    noticesOf(story.case, story.events.slice(-1), story.context.directory).map(({ kind, to }) => [kind, idOf(to)]);

  it('is told to the liaison, the enterprise and who filed it', () => {
    expect(told(rejected())).toEqual(['liaison of yunling', 'yunling', 'hotline'].map((id) => ['case-rejected', id]));
  });
});
