import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { directory, headOf, PEOPLE, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';
import { DEFAULT_POLICY } from '@zhuoluo/regulation/rules';
import { idOf } from '@zhuoluo/notices/rules';
import { noticesOf } from '../notices/notices-of.ts';
import type { Story } from '../testing/story.fixture.ts';
import { judged } from '../testing/verdicts.fixture.ts';
import { blueIssued, claimed, closed, LEAD_HEAD, LEAD_UNIT, onSite, readyToClose } from '../testing/ways.fixture.ts';
import { nextMilestoneAt } from './milestones.ts';

const REOPEN = { type: 'reopen', by: PEOPLE.enterprise, reason: '停电依旧' } as const;
const BY_SUPERVISION = { ...REOPEN, by: PEOPLE.inspector } as const;
const CLOSE = { type: 'close', by: PEOPLE.secondDispatcher, summary: '已办结' } as const;
const REVIEW = { type: 'review', by: PEOPLE.dispatcher, accept: true } as const;
const SATISFIED = { type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 } as const;

/** Reopened on the day it was closed, and closed anew. */
const closedAgain = () => closed().do(REOPEN).submit().do(REVIEW).do(SATISFIED).do(CLOSE);
/** Solved by its liaison, and closed. */
const closedOnSite = () =>
  onSite().do({ type: 'solve-on-site', by: PEOPLE.liaison, result: '已解决' }).do(SATISFIED).do(CLOSE);

describe('who reopens a case (rules.md §143)', () => {
  judged([
    ['its enterprise', closed, REOPEN, null],
    ['its liaison', closed, { ...REOPEN, by: PEOPLE.liaison }, null],
    ['the supervision office', closed, BY_SUPERVISION, null],
    ['another enterprise', closed, { ...REOPEN, by: PEOPLE.otherEnterprise }, 'not-your-unit'],
    ['the office that closed it', closed, { ...REOPEN, by: PEOPLE.dispatcher }, 'role-missing'],
    ['the unit', closed, { ...REOPEN, by: LEAD_HEAD }, 'role-missing'],
    ['its enterprise, a second time', closedAgain, REOPEN, 'reopened-before'],
    ['its liaison, after its enterprise', closedAgain, { ...REOPEN, by: PEOPLE.liaison }, 'reopened-before'],
    ['the supervision office, a second time', closedAgain, BY_SUPERVISION, null],
    ['one that is open', readyToClose, REOPEN, 'wrong-case-state'],
    [
      'one that was withdrawn',
      () => claimed().do({ type: 'withdraw', by: PEOPLE.enterprise, reason: '已解决' }),
      REOPEN,
      'wrong-case-state',
    ],
  ]);

  it('within ninety days, to the second, and as its policy says', () => {
    const limit = 90 * 24 * 3_600_000;
    const late = () => closed().skipTo(closed().now + limit);
    expect(
      closed()
        .skipTo(closed().now + limit - 1000)
        .refusalOf(REOPEN),
    ).toBeNull();
    expect(late().refusalOf(REOPEN)).toBe('reopen-too-late');
    expect(late().refusalOf(BY_SUPERVISION)).toBe('reopen-too-late');
    const strict = closed({ policy: { ...DEFAULT_POLICY, reopenWithin: '1h' } });
    expect(strict.skipTo(strict.now + 3_600_000).refusalOf(REOPEN)).toBe('reopen-too-late');
  });
});

describe('a reopened case (rules.md §143)', () => {
  it('is with its last lead, as if claimed, for half its handle limit rounded up', () => {
    const story = closed().do(REOPEN);
    expect(story.case).toMatchObject({
      ...{ state: 'HANDLING', unitId: LEAD_UNIT, endedAt: null, reopenedAt: story.now, dueAt: story.lead.dueAt },
    });
    expect(story.lead).toMatchObject({
      ...{ state: 'CLAIMED', claimMode: 'REOPENED', handleLimit: '4wd', endedAt: null, rating: null },
    });
    // Closed on Tuesday 3 March: four working days.
    expect(story.case.dueAt).toBe(at('2026-03-09 18:00'));
    expect(nextMilestoneAt(story.case, story.now)).not.toBeNull();
  });

  it('has half of the first limit, however often it is reopened', () => {
    const story = closedAgain().do(BY_SUPERVISION);
    expect(story.lead.handleLimit).toBe('4wd');
  });

  it('is reviewed, rated and closed anew', () => {
    const story = closed().do(REOPEN);
    expect(story.case).toMatchObject({
      ...{ reviewerId: null, closeProposedBy: null, closeSummary: null, rating: null, outcome: null, result: null },
      ...{ missedCalls: [], reworks: 0, dissatisfactions: 0 },
    });
    expect(closedAgain().case).toMatchObject({ state: 'CLOSED', rating: 5, closeSummary: '已办结' });
  });

  it('keeps apart who handled, reviewed and closed it, of all rounds (rules.md §14)', () => {
    const again = closed().do(REOPEN).submit().do(REVIEW).do(SATISFIED);
    expect(again.refusalOf({ ...CLOSE, by: PEOPLE.dispatcher })).toBe('same-person');
  });

  it('keeps the lateness that was, and adds none for the time in which it was closed', () => {
    const late = blueIssued().skipTo('2026-03-13 10:00').submit().do(REVIEW).do(SATISFIED).do(CLOSE);
    const before = late.lead.lateSeconds;
    late.skipTo('2026-04-20 09:00').do(REOPEN);
    expect(late.lead.lateSeconds).toBe(before);
    expect(closed().skipTo('2026-04-20 09:00').do(REOPEN).submit().lead.lateSeconds).toBeNull();
  });

  it('is supervised from the first colour on, and rises as others do', () => {
    const story = closed().do(REOPEN).liveTo('2026-03-10 08:00');
    expect(story.orders.map(({ colour, limit }) => [colour, limit])).toEqual([['BLUE', '4wd']]);
    story.liveTo('2026-03-16 08:00').do({ type: 'sign', by: PEOPLE.chief });
    story.liveTo('2026-03-19 08:00').do({ type: 'sign', by: PEOPLE.viceMayor });
    expect(story.case).toMatchObject({ level: 'CITY', state: 'HANDLING' });
    // From Monday 9 March 18:00, and not from the first limit.
    expect(story.case.tasks[0]!.lateSeconds).toBe(7 * 7.5 * 3600);
  });

  it('waits for its dispatcher at department level if it was solved on site', () => {
    const story = closedOnSite().do(REOPEN);
    expect(story.case).toMatchObject({
      state: 'DISPATCHING',
      level: 'DEPARTMENT',
      unitId: 'SL-INDUSTRY',
      endedAt: null,
    });
    expect(story.events.slice(-2).map(({ type }) => type)).toEqual(['case-reopened', 'case-awaits-dispatch']);
  });

  it('is claimed by the successor of a unit that was closed meanwhile, within half the limit from then', () => {
    const units = WORLD.units.map((unit) =>
      unit.id === LEAD_UNIT ? { ...unit, closedAt: at('2026-03-04 12:00'), successorId: 'SL-HOUSING' } : unit,
    );
    const story = closed().reorganise(directory({ units })).skipTo('2026-03-05 09:00').do(REOPEN);
    expect(story.lead).toMatchObject({ unitId: 'SL-HOUSING', state: 'PENDING_CLAIM', handleLimit: '4wd' });
    expect(story.taskOf(LEAD_UNIT).state).toBe('DONE');
    story.do({ type: 'claim', by: headOf('SL-HOUSING') });
    expect(story.case.dueAt).toBe(at('2026-03-11 18:00'));
  });

  const told = (story: Story) =>
    noticesOf(story.case, story.events.slice(-1), story.context.directory).map(({ kind, to }) => [kind, idOf(to)]);

  it('is told to the unit, the office, the liaison and the enterprise', () => {
    expect(told(closed().do(REOPEN))).toEqual(
      [LEAD_UNIT, 'SL-INDUSTRY', 'liaison of yunling', 'yunling'].map((id) => ['case-reopened', id]),
    );
  });
});
