import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { directory, headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { COLOUR_SCHEMES, DEFAULT_POLICY, withColours } from '@zhuoluo/regulation/rules';
import { articleOf } from '../supervision-order/document-basis.ts';
import { orderDocument } from '../supervision-order/document.ts';
import { FROM_COUNTY } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { judged } from '../testing/verdicts.fixture.ts';
import {
  ACCEPT,
  accepted,
  ANSWER,
  answered,
  blueIssued,
  claimed,
  closed,
  dispatched,
  EXTEND,
  GRANT,
  LEAD_HEAD,
  LEAD_UNIT,
  onSite,
  submitted,
  yellowDrafted,
} from '../testing/ways.fixture.ts';
import { orderTargets } from './decide.ts';

const ORDER = { type: 'order', by: PEOPLE.inspector, colour: 'YELLOW', reason: 'QUALITY', text: '图纸未盖章' } as const;
const onLead = (story: Story, colour: 'BLUE' | 'YELLOW' | 'RED' = 'YELLOW') => ({
  ...ORDER,
  colour,
  onTask: story.lead.id,
});
const ordered = (story: Story, colour?: 'BLUE' | 'YELLOW' | 'RED') => story.do(onLead(story, colour));
const states = ({ orders }: Story) => orders.map(({ colour, state }) => `${colour} ${state}`);
const causeOf = (story: Story, i = -1) => {
  const { calendar, policy } = story.context;
  return orderDocument(story.case, story.orders.at(i)!, directory(), calendar, policy).cause;
};
const ofCounty = () =>
  new Story()
    .skipTo('2026-03-02 09:00')
    .file({ ...FROM_COUNTY, category: 'LABOR', level: 'DEPARTMENT', levelReason: '示例' });

describe('who orders directly (rules.md §105)', () => {
  judged([
    ['the office that would issue it', onSite, ORDER, null],
    ['its dispatchers', onSite, { ...ORDER, by: PEOPLE.dispatcher }, 'role-missing'],
    ['the city’s office, a unit of a county', ofCounty, ORDER, 'not-your-unit'],
    ['the county’s own office', ofCounty, { ...ORDER, by: PEOPLE.countyInspector }, null],
    ['of a case that has ended', closed, ORDER, 'wrong-case-state'],
    ['on the stage of an office that reviews', submitted, ORDER, null],
    ['on a stage, while a unit handles it', claimed, { ...ORDER, onTask: undefined }, 'nothing-to-order'],
    ['on a task that there is not', claimed, { ...ORDER, onTask: 'no-task' }, 'no-such-task'],
    ['for longer than the handle limit', onSite, { ...ORDER, rectify: '30wd' as const }, 'limit-too-long'],
  ]);

  it('on a task, while its unit has it in hand', () => {
    const story = submitted();
    expect(story.refusalOf(onLead(story))).toBe('nothing-to-order');
    expect(ofCounty().refusalOf({ ...onLead(ofCounty()), by: PEOPLE.countyInspector })).toBeNull();
  });

  it('is shown whom, and in which colours', () => {
    const story = ordered(claimed({}, ['SL-PERMIT']), 'BLUE');
    expect(orderTargets(story.case, PEOPLE.inspector, story.context)).toEqual([
      { taskId: story.lead.id, unitId: LEAD_UNIT, colours: ['YELLOW', 'RED'] },
      { taskId: story.taskOf('SL-PERMIT').id, unitId: 'SL-PERMIT', colours: ['BLUE', 'YELLOW', 'RED'] },
    ]);
    expect(orderTargets(story.case, PEOPLE.countyInspector, story.context)).toEqual([]);
  });

  it('in the colours that the policy uses', () => {
    const two = withColours(
      DEFAULT_POLICY,
      COLOUR_SCHEMES.find(({ code }) => code === 'YELLOW_RED')!,
    );
    const story = claimed({ policy: two });
    expect(story.refusalOf(onLead(story, 'BLUE'))).toBe('colour-unused');
  });
});

describe('直接出单 (rules.md §105)', () => {
  it('is signed as its colour is: blue at once, yellow by its signatory, each with its points', () => {
    expect(ordered(claimed(), 'BLUE').orders).toMatchObject([
      { colour: 'BLUE', state: 'ISSUED', reason: 'QUALITY', step: 1, points: 0, unitId: LEAD_UNIT },
    ]);
    const story = ordered(claimed());
    expect(story.orders).toMatchObject([{ colour: 'YELLOW', state: 'PENDING_SIGN', points: -1 }]);
    story.do({ type: 'sign', by: PEOPLE.chief });
    expect(story.orders).toMatchObject([{ state: 'ISSUED', rectifyLimit: '2wd' }]);
    expect(story.case.colour).toBe('YELLOW');
  });

  it('sets the time to rectify that the office names, from its issue on', () => {
    const story = claimed();
    story.do({ ...onLead(story, 'BLUE'), rectify: '1wd' as const });
    expect(story.orders).toMatchObject([{ rectifyLimit: '1wd', rectifyDueAt: at('2026-03-03 18:00') }]);
  });

  it('is not signed by who ordered it: it goes to the next who signs', () => {
    const both = { ...PEOPLE.chief, posts: [...PEOPLE.chief.posts, ...PEOPLE.inspector.posts] };
    const story = claimed();
    story.do({ ...onLead(story), by: both });
    expect(story.orders[0]!.signatoryPostId).not.toBe(
      story.context.directory.signatory('SL-SUPERVISION', 'YELLOW', 'DEPARTMENT').id,
    );
    expect(story.refusalOf({ type: 'sign', by: both })).toBe('role-missing');
    story.do({ type: 'sign', by: PEOPLE.viceMayor });
    expect(story.orders).toMatchObject([{ state: 'ISSUED', orderedBy: PEOPLE.chief.personId }]);
  });

  it('takes the place of a milder order once it is issued, and is refused beside one as harsh', () => {
    const story = ordered(blueIssued());
    expect(states(story)).toEqual(['BLUE ISSUED', 'YELLOW PENDING_SIGN']);
    expect(story.refusalOf(onLead(story))).toBe('order-open');
    expect(story.refusalOf(onLead(story, 'BLUE'))).toBe('order-open');
    story.do({ type: 'sign', by: PEOPLE.chief });
    expect(states(story)).toEqual(['BLUE SUPERSEDED', 'YELLOW ISSUED']);
  });

  it('lets an unsigned milder draft lapse, and takes the place of what that would have followed', () => {
    const story = ordered(yellowDrafted(), 'RED');
    expect(states(story)).toEqual(['BLUE ISSUED', 'YELLOW LAPSED', 'RED PENDING_SIGN']);
    expect(story.orders[2]!.supersedes).toBe(story.orders[0]!.id);
  });

  it('the ladder goes on from it: the next colour follows its own limit, not the first again', () => {
    const story = ordered(claimed(), 'BLUE').liveTo('2026-03-06 09:00');
    expect(states(story)).toEqual(['BLUE ISSUED', 'YELLOW PENDING_SIGN']);
    const silent = ordered(claimed(), 'BLUE')
      .do(ANSWER)
      .do({ ...ACCEPT, until: at('2026-03-04 18:00') });
    silent.liveTo('2026-03-05 08:00');
    expect(states(silent)).toEqual(['BLUE CLOSED', 'YELLOW PENDING_SIGN']);
  });

  it('a milder order that expires meanwhile draws nothing beside it', () => {
    const story = ordered(blueIssued().liveTo('2026-03-17 17:00'), 'RED').liveTo('2026-03-18 08:00');
    expect(states(story)).toEqual(['BLUE ISSUED', 'RED PENDING_SIGN']);
    expect(story.happened).toContain('order-expired');
  });

  it('an answer to the milder one does not end it; the office that accepts one thereby drops its draft', () => {
    const story = ordered(blueIssued()).do({ ...ANSWER, colour: 'BLUE' });
    expect(states(story)).toEqual(['BLUE ANSWERED', 'YELLOW PENDING_SIGN']);
    expect(states(ordered(answered()).do({ type: 'sign', by: PEOPLE.chief }))).toEqual([
      'BLUE SUPERSEDED',
      'YELLOW ISSUED',
    ]);
    story.do({ ...ACCEPT, colour: 'BLUE', until: at('2026-03-16 18:00') });
    expect(states(story)).toEqual(['BLUE CLOSED', 'YELLOW LAPSED']);
  });

  it('ends a promised date, which draws nothing any more', () => {
    const story = ordered(accepted());
    expect(story.clock('COMMITMENT')).toMatchObject({ state: 'STOPPED', missedAt: null });
    story.do({ type: 'sign', by: PEOPLE.chief }).liveTo('2026-03-16 09:00');
    expect(states(story)).toEqual(['BLUE CLOSED', 'YELLOW ISSUED']);
  });

  it('a claim does not end it, and an extension does not take it back', () => {
    const late = ordered(dispatched().liveTo('2026-03-04 08:00'), 'YELLOW').do({ type: 'claim', by: LEAD_HEAD });
    expect(states(late)).toEqual(['BLUE CLOSED', 'YELLOW PENDING_SIGN']);
    const early = ordered(dispatched(), 'BLUE').do({ type: 'claim', by: LEAD_HEAD });
    expect(states(early)).toEqual(['BLUE ISSUED']);
    const extended = ordered(claimed().skipTo('2026-03-10 09:00').do(EXTEND), 'BLUE').do(GRANT);
    expect(states(extended)).toEqual(['BLUE ISSUED']);
  });

  it('handing the task in answers it', () => {
    expect(states(ordered(claimed(), 'BLUE').submit())).toEqual(['BLUE ANSWERED']);
  });

  it('stands when the milder order is revoked, and takes nothing with it when it is revoked itself', () => {
    const story = ordered(blueIssued()).do({ type: 'sign', by: PEOPLE.chief });
    story.do({ type: 'revoke', by: PEOPLE.inspector, reason: '发错', colour: 'BLUE' });
    expect(states(story)).toEqual(['BLUE REVOKED', 'YELLOW ISSUED']);
    story.do({ type: 'revoke', by: PEOPLE.inspector, reason: '发错', colour: 'YELLOW' });
    expect(story.orders.map(({ points }) => points)).toEqual([0, 0]);
    story.liveTo('2026-03-17 09:00');
    expect(story.orders).toHaveLength(3);
  });

  it('in red raises a lead’s case at once, and one on site to a department', () => {
    const lead = ordered(claimed(), 'RED').do({ type: 'sign', by: PEOPLE.viceMayor });
    expect(lead.case).toMatchObject({ level: 'CITY', state: 'HANDLING' });
    const site = onSite()
      .do({ ...ORDER, colour: 'RED' })
      .do({ type: 'sign', by: PEOPLE.viceMayor });
    expect(site.case).toMatchObject({ level: 'DEPARTMENT', state: 'HANDLING' });
    expect(site.clock('ON_SITE').state).toBe('STOPPED');
    expect(states(site)).toEqual(['RED ISSUED']);
    site.do({ type: 'answer', by: headOf(site.orders[0]!.unitId), kind: 'FINAL', text: '已移交' }).do(ACCEPT);
    expect(states(site)).toEqual(['RED CLOSED']);
  });

  it('on site in blue ends with the stage; left lying, its ladder goes to red', () => {
    const solved = onSite().do({ ...ORDER, colour: 'BLUE' });
    solved.do({ type: 'solve-on-site', by: PEOPLE.liaison, result: '已解决' });
    expect(states(solved)).toEqual(['BLUE CLOSED']);
  });
});

describe('the paper of a direct order (rules.md §116)', () => {
  it('says what was found, in the words of its office, by its article', () => {
    expect(causeOf(ordered(claimed()))).toBe(
      '你单位办理该事项质量不高：图纸未盖章。现予警告。依据：《困难问题限时办结与三色督办规则》第一百零五条。',
    );
    expect(articleOf({ reason: 'OTHER', clockKind: 'CLAIM', colour: 'BLUE', repeat: 0 })).toBe('第一百零五条');
  });

  it('names the order whose place it takes', () => {
    expect(causeOf(ordered(blueIssued()))).toMatch(/；前单文号：商政督〔2026〕1号。$/);
  });

  it('one that follows it before the limit ends speaks of no lateness', () => {
    const story = ordered(claimed(), 'YELLOW').do({ type: 'sign', by: PEOPLE.chief }).liveTo('2026-03-05 08:00');
    expect(states(story)).toEqual(['YELLOW ISSUED', 'RED PENDING_SIGN']);
    expect(causeOf(story)).toContain('已逾期，企业反映');
    expect(causeOf(story)).not.toContain('超期');
  });
});
