import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { DEFAULT_POLICY } from '@zhuoluo/regulation/rules';
import { PEOPLE, postOf } from '@zhuoluo/directory/rules/testing/world.fixture';
import { idOf, type NoticeKind } from '@zhuoluo/notices/rules';
import { noticesOf } from '../notices/notices-of.ts';
import { orderDocument } from '../supervision-order/document.ts';
import { renderOrderHtml } from '../supervision-order/document-html.ts';
import { FROM_COUNTY } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import {
  ACCEPT,
  ANSWER,
  awaitingDispatch,
  blueIssued,
  claimed,
  closed,
  filed,
  INSTRUCT,
  LET_REST,
  LEAD_HEAD,
  LEAD_UNIT,
  onSite,
  reviewed,
  submitted,
  SUSPEND,
} from '../testing/ways.fixture.ts';

const SAY = { type: 'instruct', by: PEOPLE.mayor, text: '请尽快协调解决。' } as const;

const toldOf = (story: Story, kind: NoticeKind) =>
  noticesOf(story.case, story.events, story.context.directory)
    .filter((notice) => notice.kind === kind)
    .map(({ to }) => ('roles' in to ? `${to.roles.join('+')} of ${to.unitId}` : idOf(to)));

const drawn = (story: Story) => story.orders.map(({ colour, reason, state }) => `${colour} ${reason} ${state}`);

const printed = (story: Story) => {
  const { calendar, directory, policy } = story.context;
  return orderDocument(story.case, story.orders.at(-1)!, directory, calendar, policy);
};

describe('领导批示 (rules.md §92)', () => {
  it('keeps a leader’s words with the case, and changes no limit', () => {
    const story = claimed();
    const { clocks } = story.case;
    story.do(SAY);
    expect(story.case.instructions).toMatchObject([
      {
        text: SAY.text,
        givenBy: 'sl-mayor',
        postId: postOf('sl-mayor'),
        givenAt: story.now,
        unitId: null,
        until: null,
      },
    ]);
    expect(story.case.clocks).toEqual(clocks);
  });

  it('is given by leaders alone, of any open case and in any stage', () => {
    for (const story of [filed(), onSite(), awaitingDispatch(), claimed(), submitted(), reviewed()])
      expect(story.refusalOf(SAY)).toBeNull();
    expect(closed().refusalOf(SAY)).toBe('wrong-case-state');
    for (const by of [PEOPLE.dispatcher, PEOPLE.inspector, PEOPLE.liaison, PEOPLE.enterprise, PEOPLE.admin, LEAD_HEAD])
      expect(claimed().refusalOf({ ...SAY, by })).toBe('role-missing');
  });

  it('with a date it is a limit on the lead’s ladder, which the case’s own due date does not follow', () => {
    const story = claimed().do(INSTRUCT);
    const { dueAt } = story.case;
    expect(story.clock('INSTRUCTION')).toMatchObject({
      ...{ taskId: story.lead.id, ladder: `task/${story.lead.id}`, unitId: LEAD_UNIT, dueAt: INSTRUCT.until },
      ...{ state: 'RUNNING', drawAt: at('2026-03-09 08:00') },
    });
    expect(story.case.instructions).toMatchObject([
      { unitId: LEAD_UNIT, taskId: story.lead.id, until: INSTRUCT.until },
    ]);
    expect(dueAt).toBe(story.clock('HANDLE').dueAt);
  });

  it('a date that passes draws a yellow order at once, at the next opening, and the leader is told', () => {
    const story = claimed().do(INSTRUCT).liveTo('2026-03-09 07:59');
    expect(drawn(story)).toEqual([]);
    story.liveTo('2026-03-09 08:00');
    expect(drawn(story)).toEqual(['YELLOW INSTRUCTION_MISSED PENDING_SIGN']);
    expect(story.orders[0]).toMatchObject({ clockKind: 'INSTRUCTION', dueAt: INSTRUCT.until, points: -1, step: 1 });
    expect(toldOf(story, 'instruction-missed')).toEqual([postOf('sl-mayor')]);
  });

  it('after that the ladder goes on: red follows, and the case rises', () => {
    const story = claimed().do(INSTRUCT).liveTo('2026-03-09 08:00');
    story.do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' }).liveTo('2026-03-13 09:00');
    expect(story.orders.map(({ colour }) => colour)).toEqual(['YELLOW', 'RED']);
    story.do({ type: 'sign', by: PEOPLE.viceMayor, colour: 'RED' });
    expect(story.case.level).toBe('CITY');
    expect(story.clock('INSTRUCTION').state).toBe('STOPPED');
  });

  it('where a blue order is open the yellow one takes its place; the limit that blue had draws no second one', () => {
    const story = blueIssued().do({ ...INSTRUCT, until: at('2026-03-13 18:00') });
    story.liveTo('2026-03-16 08:00');
    expect(drawn(story)).toEqual(['BLUE LIMIT_MISSED ISSUED', 'YELLOW INSTRUCTION_MISSED PENDING_SIGN']);
    story.do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' }).liveTo('2026-03-18 12:00');
    expect(story.orders.map(({ state }) => state)).toEqual(['SUPERSEDED', 'ISSUED']);
  });

  it('a polite answer to the blue one leaves the draft that the date drew', () => {
    const story = blueIssued().do({ ...INSTRUCT, until: at('2026-03-13 18:00') });
    story.liveTo('2026-03-16 08:00').do({ ...ANSWER, colour: 'BLUE' });
    expect(story.orders.map(({ state }) => state)).toEqual(['ANSWERED', 'PENDING_SIGN']);
  });

  it('where yellow or red is open, or a date is promised, it is only recorded', () => {
    const yellow = blueIssued().liveTo('2026-03-18 08:00');
    yellow.do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' }).do({ ...INSTRUCT, until: at('2026-03-18 18:00') });
    yellow.liveTo('2026-03-19 08:00');
    expect(yellow.orders.map(({ colour }) => colour)).toEqual(['BLUE', 'YELLOW']);
    expect(yellow.clock('INSTRUCTION').missedAt).toBe(at('2026-03-18 18:00'));
    const promised = blueIssued().skipTo('2026-03-12 10:00').do(ANSWER);
    promised.do({ ...ACCEPT, until: at('2026-03-16 18:00') }).do({ ...INSTRUCT, until: at('2026-03-13 18:00') });
    promised.liveTo('2026-03-16 12:00');
    expect(promised.orders.map(({ colour }) => colour)).toEqual(['BLUE']);
    expect(toldOf(promised, 'instruction-missed')).toEqual([postOf('sl-mayor')]);
  });

  it('begins with the next harsher colour where the policy has no yellow', () => {
    const { orders } = DEFAULT_POLICY;
    const without = { ...DEFAULT_POLICY, orders: { ...orders, YELLOW: { ...orders.YELLOW, used: false } } };
    expect(claimed({ policy: without }).do(INSTRUCT).liveTo('2026-03-09 08:00').orders[0]!.colour).toBe('RED');
  });

  it('a result handed in before the date keeps it; sent back, the date goes on with the rest, at least a working day', () => {
    const story = claimed().do(INSTRUCT).skipTo('2026-03-05 10:00').submit();
    expect(story.clock('INSTRUCTION').state).toBe('PAUSED');
    story.liveTo('2026-03-09 08:00');
    expect(drawn(story)).toEqual([]);
    story.do({ type: 'review', by: PEOPLE.dispatcher, accept: false, reason: '佐证不足' });
    const { state, dueAt } = story.clock('INSTRUCTION');
    expect([state, dueAt]).toEqual(['RUNNING', at('2026-03-10 18:00')]);
    expect(story.liveTo('2026-03-11 08:00').orders[0]).toMatchObject({
      colour: 'YELLOW',
      reason: 'INSTRUCTION_MISSED',
    });
  });

  it('stands still with a suspended task, and goes on with it; meanwhile no date is set', () => {
    const story = claimed().do(INSTRUCT).skipTo('2026-03-03 10:00').do(SUSPEND).do(LET_REST);
    expect(story.clock('INSTRUCTION').state).toBe('PAUSED');
    expect(story.refusalOf(INSTRUCT)).toBe('wrong-case-state');
    story.liveTo('2026-03-20 09:00');
    expect(story.lead.state).toBe('CLAIMED');
    expect(story.clock('INSTRUCTION')).toMatchObject({ state: 'RUNNING', dueAt: at('2026-03-25 18:00') });
  });

  it('names a unit: one without a task becomes a co-unit, whose ladder bears the date', () => {
    const story = claimed().do({ ...INSTRUCT, unitId: 'SL-HOUSING' });
    const task = story.taskOf('SL-HOUSING');
    expect(task).toMatchObject({
      role: 'CO',
      state: 'PENDING_CLAIM',
      requirement: INSTRUCT.text,
      dispatchedBy: 'sl-mayor',
    });
    expect(story.clock('INSTRUCTION')).toMatchObject({ taskId: task.id, unitId: 'SL-HOUSING' });
    expect(story.lead.unitId).toBe(LEAD_UNIT);
    story.liveTo('2026-03-09 08:00');
    expect(story.ordersOf('SL-HOUSING').at(-1)).toMatchObject({ colour: 'YELLOW', reason: 'INSTRUCTION_MISSED' });
    expect(story.ordersOf(LEAD_UNIT)).toEqual([]);
  });

  it('names a unit that has a task: no second one comes to be', () => {
    const story = claimed({}, ['SL-PERMIT']).do({ ...INSTRUCT, unitId: 'SL-PERMIT' });
    expect(story.case.tasks).toHaveLength(2);
    expect(story.clock('INSTRUCTION').taskId).toBe(story.taskOf('SL-PERMIT').id);
    const lead = claimed().do({ ...INSTRUCT, unitId: LEAD_UNIT });
    expect(lead.clock('INSTRUCTION').taskId).toBe(lead.lead.id);
  });

  it('charges units of the leader’s own government and below, no unit out of reach, none left behind', () => {
    const story = claimed();
    expect(story.refusalOf({ ...INSTRUCT, unitId: 'nowhere' })).toBe('unknown-unit');
    const ofCounty = () =>
      new Story().skipTo('2026-03-02 09:00').file({ ...FROM_COUNTY, level: 'DEPARTMENT', levelReason: '示例' });
    const byCounty = { ...INSTRUCT, by: PEOPLE.viceGovernor };
    expect(ofCounty().refusalOf({ ...byCounty, unitId: 'SL-HOUSING' })).toBe('unit-out-of-reach');
    expect(ofCounty().refusalOf({ ...byCounty, unitId: 'DF-PERMIT' })).toBeNull();
    const risen = ofCounty().do({ ...SAY, takeOver: true });
    expect(risen.refusalOf({ ...INSTRUCT, unitId: 'DF-NATURAL_RESOURCES' })).toBe('unit-left-behind');
    expect(ofCounty().refusalOf({ ...INSTRUCT, unitId: 'DF-NATURAL_RESOURCES', takeOver: true })).toBe(
      'unit-left-behind',
    );
  });

  it('sets a date ahead, within the calendar, and only while a unit has the case', () => {
    expect(claimed().refusalOf({ ...INSTRUCT, until: at('2026-03-02 08:00') })).toBe('until-passed');
    expect(claimed().refusalOf({ ...INSTRUCT, until: at('2029-03-02 08:00') })).toBe('calendar-year-missing');
    for (const story of [filed(), onSite(), awaitingDispatch(), submitted(), reviewed()])
      expect(story.refusalOf(INSTRUCT)).toBe('wrong-case-state');
  });

  it('is told to the unit that follows it, the office, the supervision office and the liaison; the enterprise hears nothing', () => {
    expect(toldOf(claimed().do(INSTRUCT), 'case-instructed')).toEqual([
      `UNIT_OFFICER+UNIT_HEAD of ${LEAD_UNIT}`,
      'DISPATCHER of SL-INDUSTRY',
      'SUPERVISOR of SL-SUPERVISION',
      'liaison of yunling',
    ]);
  });

  it('prints on the orders drawn from then on, quoted, and the order that its date drew says so', () => {
    const story = claimed().do(INSTRUCT).liveTo('2026-03-09 08:00');
    const paper = printed(story);
    expect(paper.instructions).toEqual([
      '市长2026年3月2日9时批示：“用地手续不能再拖，请限期办结。”，要求2026年3月6日18时前落实',
    ]);
    expect(paper.cause).toBe(
      '市长批示要求于3月6日18时前落实，截至3月9日8时你单位未提交办结反馈，超期1个工作日，现予警告。依据：《困难问题限时办结与三色督办规则》第九十二条。',
    );
    expect(renderOrderHtml(paper)).toContain('<dt>领导批示：</dt>');
    const other = claimed({}, ['SL-PERMIT'])
      .do({ ...INSTRUCT, unitId: 'SL-PERMIT' })
      .liveTo('2026-03-12 08:00');
    const lead = other.ordersOf(LEAD_UNIT).at(-1)!;
    const { calendar, directory, policy } = other.context;
    expect(orderDocument(other.case, lead, directory, calendar, policy).instructions).toBeUndefined();
  });

  it('settles what was drafted for the leaders at the city, by a leader of the city alone', () => {
    const stuck = () => {
      const story = new Story().skipTo('2026-03-02 09:00').file({ ...FROM_COUNTY, level: 'CITY', levelReason: '示例' });
      for (let i = 0; i < 120 && story.case.instructionDraftedAt === null; i++) {
        story.liveTo(story.now + 86_400_000);
        for (const colour of ['YELLOW', 'RED'] as const)
          for (const by of [PEOPLE.chief, PEOPLE.viceMayor, PEOPLE.mayor])
            story.refusalOf({ type: 'sign', by, colour });
      }
      expect(story.case.instructionDraftedAt).not.toBeNull();
      return story;
    };
    expect(stuck().do({ ...SAY, by: PEOPLE.countyLeader }).case.instructionDraftedAt).not.toBeNull();
    expect(stuck().do(SAY).case.instructionDraftedAt).toBeNull();
  });
});
