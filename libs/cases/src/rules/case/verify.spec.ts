import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { idOf } from '@zhuoluo/notices/rules';
import { noticesOf } from '../notices/notices-of.ts';
import { orderDocument } from '../supervision-order/document.ts';
import { FROM_COUNTY } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { judged } from '../testing/verdicts.fixture.ts';
import {
  badlyRated,
  CONFIRM,
  DISSATISFIED,
  disputed,
  LEAD_HEAD,
  LEAD_UNIT,
  NOT_CONFIRM,
  REASONABLE,
  reviewed,
  UNREASONABLE,
} from '../testing/ways.fixture.ts';

const again = (story: Story) =>
  story.submit().do({ type: 'review', by: PEOPLE.dispatcher, accept: true }).do(DISSATISFIED);

const told = (story: Story, of: number) =>
  noticesOf(story.case, story.events.slice(of), story.context.directory).map(({ kind, to }) => [kind, idOf(to)]);

/** Led by the office that is to verify what the enterprise says of it. */
const ownWork = () =>
  new Story()
    .skipTo('2026-03-02 09:00')
    .file({ by: PEOPLE.hotline, category: 'MARKET' })
    .do({ type: 'dispatch', by: PEOPLE.dispatcher, lead: 'SL-INDUSTRY', coUnits: [], requirement: '办理' })
    .do({ type: 'claim', by: headOf('SL-INDUSTRY') })
    .submit()
    .do({ type: 'review', by: PEOPLE.industryLeader, accept: true })
    .do(DISSATISFIED);

/** A county case rated on 4 March: its own office is to verify by 5 March 18:00. */
const inCounty = () =>
  new Story()
    .skipTo('2026-03-02 09:00')
    .file({ ...FROM_COUNTY, category: 'LABOR', level: 'DEPARTMENT', levelReason: '示例' })
    .do({ type: 'claim', by: headOf('DF-HUMAN_RESOURCES') })
    .skipTo('2026-03-04 09:00')
    .submit()
    .do({ type: 'review', by: PEOPLE.countyDispatcher, accept: true })
    .do(DISSATISFIED);

describe('核实 (rules.md §140)', () => {
  judged([
    ['a dispatcher of the office', badlyRated, REASONABLE, null],
    ['the one who accepted the result as well', badlyRated, { ...REASONABLE, by: PEOPLE.secondDispatcher }, null],
    ['no dispatcher of another office', badlyRated, { ...REASONABLE, by: PEOPLE.countyDispatcher }, 'not-your-unit'],
    ['not the unit whose result it is', badlyRated, { ...REASONABLE, by: LEAD_HEAD }, 'role-missing'],
    ['not the supervision office', badlyRated, { ...REASONABLE, by: PEOPLE.inspector }, 'role-missing'],
    ['the leader, of the office’s own work', ownWork, { ...REASONABLE, by: PEOPLE.industryLeader }, null],
    ['and no dispatcher then', ownWork, REASONABLE, 'role-missing'],
    ['no one before the enterprise has rated', reviewed, REASONABLE, 'wrong-case-state'],
    ['not without an explanation', badlyRated, { ...REASONABLE, reasonable: false }, 'explanation-required'],
    ['no one while the supervision office is asked', disputed, REASONABLE, 'request-pending'],
    ['an enterprise that has rated is not called again', badlyRated, DISSATISFIED, 'wrong-case-state'],
  ]);

  it('is the office’s to do within a working day, and it is told so', () => {
    const story = badlyRated();
    expect(story.case).toMatchObject({ unitId: 'SL-INDUSTRY', dueAt: at('2026-03-04 18:00') });
    expect(story.clock('FOLLOW_UP')).toMatchObject({ state: 'STOPPED', missedAt: null });
    expect(told(story, -1)).toEqual([['rating-to-verify', 'SL-INDUSTRY']]);
  });

  it('left lying until red, it moves to the office one tier up, and decides nothing (rules.md §106)', () => {
    const story = inCounty().liveTo('2026-03-25 08:00');
    const drawn = story.ordersOf('DF-GOV_OFFICE').map(({ colour, clockKind }) => [colour, clockKind]);
    expect(drawn).toEqual(['BLUE', 'YELLOW', 'RED'].map((colour) => [colour, 'VERIFY']));
    expect(story.case).toMatchObject({ state: 'VERIFYING', unitId: 'SL-INDUSTRY', level: 'DEPARTMENT' });
    expect(told(story, 0)).toContainEqual(['rating-to-verify', 'SL-INDUSTRY']);
    expect(story.refusalOf({ ...REASONABLE, by: PEOPLE.countyDispatcher })).toBe('not-your-unit');
    expect(story.refusalOf(REASONABLE)).toBeNull();
  });
});

describe('a reasonable rating', () => {
  it('sends the case back the first time under the deputy head in charge, in the enterprise’s words', () => {
    const story = badlyRated().do({ ...REASONABLE, explanation: '供电仍不稳定' });
    expect(story.case).toMatchObject({
      state: 'HANDLING',
      unitId: LEAD_UNIT,
      level: 'DEPARTMENT',
      dissatisfactions: 1,
    });
    expect(story.lead).toMatchObject({ state: 'REWORK', rating: 1, reworkLead: 'DEPUTY_HEAD' });
    expect(story.orders).toEqual([]);
    expect(story.events.at(-1)!.facts).toMatchObject({
      ...{ by: 'ENTERPRISE', reason: '问题仍在', finding: '供电仍不稳定', lead: 'DEPUTY_HEAD' },
    });
  });

  it('the first is printed on the orders that follow', () => {
    const story = badlyRated().do(REASONABLE);
    story.liveTo(story.lead.dueAt! + 24 * 60 * 60 * 1000);
    const { directory, calendar, policy } = story.context;
    const { cause } = orderDocument(story.case, story.orders.at(-1)!, directory, calendar, policy);
    expect(cause).toContain('交办你单位牵头，企业评价不满意，由你单位分管负责人组织重办，应于');
  });

  it('the second time under the head, and the case rises as well (rules.md §84, §104)', () => {
    const story = again(badlyRated().do(REASONABLE)).do(REASONABLE);
    expect(story.case.tasks[0]).toMatchObject({ unitId: LEAD_UNIT, state: 'ESCALATED', reworkLead: 'HEAD' });
    expect(story.case).toMatchObject({ level: 'CITY', dissatisfactions: 2 });
    expect(story.orders).toMatchObject([{ colour: 'RED', reason: 'DISSATISFIED_TWICE', unitId: LEAD_UNIT }]);
  });

  it('is forgotten when the case is struck off and reopened', () => {
    const story = again(badlyRated().do(REASONABLE)).do(UNREASONABLE).do(CONFIRM);
    story
      .do({ type: 'close', by: PEOPLE.secondDispatcher, summary: '已办结' })
      .do({ type: 'reopen', by: PEOPLE.enterprise, reason: '停电依旧' });
    expect(story.lead).toMatchObject({ claimMode: 'REOPENED', reworkLead: null, rating: null });
    expect(story.case).toMatchObject({ rating: null, ratingComment: null, ratingOverruledAt: null });
  });
});

describe('评价争议 (rules.md §140)', () => {
  judged([
    ['a supervisor confirms it', disputed, CONFIRM, null],
    ['or denies it', disputed, NOT_CONFIRM, null],
    ['not without a reason', disputed, { ...CONFIRM, approve: false }, 'reason-required'],
    ['no dispatcher', disputed, { ...CONFIRM, by: PEOPLE.dispatcher }, 'role-missing'],
    ['no leader while the supervision office may', disputed, { ...CONFIRM, by: PEOPLE.viceMayor }, 'role-missing'],
    ['in no words of another kind', disputed, { ...CONFIRM, type: 'decide-escalation' }, 'no-such-request'],
    ['no one twice', () => disputed().do(CONFIRM), CONFIRM, 'wrong-request-state'],
  ]);

  it('lies with the supervision office, which has a working day and is told', () => {
    const story = disputed();
    const { explanation: reason } = UNREASONABLE;
    expect(story.request).toMatchObject({ kind: 'RATING_DISPUTE', taskId: null, unitId: 'SL-INDUSTRY', reason });
    expect(story.case).toMatchObject({ state: 'VERIFYING', unitId: 'SL-SUPERVISION', dueAt: at('2026-03-04 18:00') });
    expect(story.clock('VERIFY')).toMatchObject({ state: 'PAUSED', drawAt: null });
    expect(told(story, -1)).toEqual([['request-to-decide', 'SL-SUPERVISION']]);
  });

  it('strikes off what the office’s own delay drew', () => {
    const story = badlyRated().liveTo('2026-03-05 09:00').do(UNREASONABLE);
    expect(story.orders).toMatchObject([{ colour: 'BLUE', clockKind: 'VERIFY', state: 'CLOSED' }]);
  });

  it('confirmed, the case is closed next; the rating stays said, and counts against no unit', () => {
    const story = disputed().do(CONFIRM);
    expect(story.case).toMatchObject({
      ...{ state: 'CLOSING', unitId: 'SL-INDUSTRY', rating: 1, ratingOverruledAt: story.now, dissatisfactions: 0 },
    });
    expect(story.lead).toMatchObject({ state: 'DONE', rating: null, reworks: 0 });
    expect(story.case.clocks.filter(({ state }) => state !== 'STOPPED').map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['CLOSING']),
    );
    expect(story.clock('VERIFY').state).toBe('STOPPED');
    expect(told(story, -2)).toContainEqual(['request-decided', 'SL-INDUSTRY']);
  });

  it('denied, it is done once more, with what the supervision office found', () => {
    const story = disputed().do(NOT_CONFIRM);
    expect(story.case).toMatchObject({ state: 'HANDLING', dissatisfactions: 1 });
    expect(story.lead).toMatchObject({ state: 'REWORK', rating: 1, reworkLead: 'DEPUTY_HEAD' });
    expect(story.events.at(-1)!.facts).toMatchObject({ reason: '问题仍在', finding: NOT_CONFIRM.reason });
    expect(story.clock('VERIFY').state).toBe('STOPPED');
  });

  it('taken back, the office verifies with what was left', () => {
    const story = badlyRated().skipTo('2026-03-04 10:00').do(UNREASONABLE).skipTo('2026-03-09 10:00');
    story.do({ type: 'withdraw-request', by: PEOPLE.dispatcher });
    expect(story.case).toMatchObject({ state: 'VERIFYING', unitId: 'SL-INDUSTRY', dueAt: at('2026-03-09 18:00') });
    expect(story.refusalOf(REASONABLE)).toBeNull();
  });

  it('lapses where the enterprise withdraws its case', () => {
    const story = disputed().do({ type: 'withdraw', by: PEOPLE.enterprise, reason: '问题已自行解决' });
    expect(story.request.state).toBe('LAPSED');
    expect(story.case.clocks.filter(({ state }) => state !== 'STOPPED')).toEqual([]);
  });

  it('undecided draws on the supervision office, whose orders leaders judge, and the case stays where it is', () => {
    const story = disputed().liveTo('2026-03-05 08:00');
    expect(story.orders).toMatchObject([
      { colour: 'BLUE', unitId: 'SL-SUPERVISION', clockKind: 'DECIDE', ladder: `request/${story.request.clockId}` },
    ]);
    const { directory, calendar, policy } = story.context;
    const { cause } = orderDocument(story.case, story.orders[0]!, directory, calendar, policy);
    expect(cause).toContain('由你单位对评价争议作出决定');
    expect(story.case.state).toBe('VERIFYING');
  });
});
