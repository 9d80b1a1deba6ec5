import type { Unit } from '@zhuoluo/directory/rules';
import { directory, headOf, PEOPLE, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';
import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { orderDocument } from '../supervision-order/document.ts';
import { SUBMISSION } from '../testing/filings.fixture.ts';
import { blueIssued, claimed, dispatched, LEAD_HEAD, LEAD_UNIT, yellowDrafted } from '../testing/ways.fixture.ts';

const SUCCESSOR = 'SL-HOUSING';

/** The government once the department that leads has closed, or is called otherwise. */
function changed(change: Partial<Unit>) {
  const units = WORLD.units.map((unit) => (unit.id === LEAD_UNIT ? { ...unit, ...change } : unit));
  return directory({ units });
}
const merged = (when: string) => changed({ closedAt: at(when), successorId: SUCCESSOR });
const seated = (when: string) => merged(when).seated(headOf(SUCCESSOR));

describe('when the unit of a task closes (rules.md §9)', () => {
  it('the people of its successor claim and hand in what it owed, and nothing of it is rewritten', () => {
    const story = dispatched().reorganise(merged('2026-03-02 12:00')).skipTo('2026-03-02 14:30');
    expect(story.refusalOf({ type: 'claim', by: headOf(SUCCESSOR) })).toBe('not-your-unit');
    story.do({ type: 'claim', by: seated('2026-03-02 12:00') });
    story.do({ ...SUBMISSION, by: seated('2026-03-02 12:00') });
    expect(story.case.state).toBe('REVIEWING');
    expect(story.lead.unitId).toBe(LEAD_UNIT);
  });

  it('the next order goes to the successor', () => {
    const story = claimed().reorganise(merged('2026-03-05 12:00')).liveTo('2026-03-12 08:00');
    expect(story.orders.map(({ colour, unitId }) => [colour, unitId])).toEqual([['BLUE', SUCCESSOR]]);
  });

  it('the successor answers an order that the closed unit was given', () => {
    const story = blueIssued().reorganise(merged('2026-03-12 12:00')).skipTo('2026-03-13 10:00');
    const by = seated('2026-03-12 12:00');
    expect(story.refusalOf({ type: 'answer', by: headOf(SUCCESSOR), kind: 'PROGRESS', text: '正在办理' })).toBe(
      'not-your-unit',
    );
    story.do({ type: 'answer', by, kind: 'PROGRESS', text: '正在办理' });
    expect(story.orders[0]!.state).toBe('ANSWERED');
  });

  it('a draft is issued to the successor', () => {
    const story = yellowDrafted().reorganise(merged('2026-03-18 08:30')).skipTo('2026-03-18 09:00');
    story.do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
    expect(story.orders.at(-1)).toMatchObject({ state: 'ISSUED', unitId: SUCCESSOR });
  });

  it('no office may charge it with a case any more', () => {
    const story = dispatched().reorganise(merged('2026-03-02 12:00')).skipTo('2026-03-02 14:30');
    const again = {
      type: 'dispatch',
      by: PEOPLE.dispatcher,
      coUnits: [],
      requirement: '办理用地手续',
      reason: '机构改革',
    } as const;
    expect(story.refusalOf({ ...again, lead: LEAD_UNIT })).toBe('unit-closed');
    story.do({ ...again, lead: SUCCESSOR });
    expect(story.lead.unitId).toBe(SUCCESSOR);
  });

  it('work of the office that reviews is recognised as its own', () => {
    const into = changed({ closedAt: at('2026-03-05 12:00'), successorId: 'SL-INDUSTRY' });
    const story = claimed()
      .do({ ...SUBMISSION, by: LEAD_HEAD })
      .reorganise(into);
    expect(story.refusalOf({ type: 'review', by: into.seated(PEOPLE.dispatcher), accept: true })).not.toBeNull();
    story.do({ type: 'review', by: into.seated(PEOPLE.industryLeader), accept: true });
  });
});

describe('a paper of a unit that is called otherwise since', () => {
  it('keeps the name of its day; a later one bears the new name', () => {
    const story = blueIssued();
    const renamed = changed({
      name: '市自然资源和规划局',
      formerNames: [{ name: '市自然资源局', until: at('2026-03-16 08:00') }],
    });
    story.reorganise(renamed).liveTo('2026-03-18 08:00').do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
    const { calendar, policy } = story.context;
    expect(story.orders.map((o) => orderDocument(story.case, o, renamed, calendar, policy).addressee)).toEqual([
      '市自然资源局',
      '市自然资源和规划局（主要负责人）',
    ]);
  });
});
