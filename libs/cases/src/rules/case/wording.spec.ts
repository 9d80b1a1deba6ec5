import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { idOf } from '@zhuoluo/notices/rules';
import { judged } from '../testing/verdicts.fixture.ts';
import {
  blueIssued,
  claimed,
  closed,
  dispatched,
  filed,
  LEAD_HEAD,
  LEAD_UNIT,
  onSite,
  submitted,
} from '../testing/ways.fixture.ts';
import type { Story } from '../testing/story.fixture.ts';
import { noticesOf } from '../notices/notices-of.ts';

const TITLE = { type: 'amend', title: '厂区用电增容受阻' } as const;
const ADDED = { type: 'supplement', text: '变压器已订购，七月到货。' } as const;

describe('what a case says, before its first dispatch (rules.md §38)', () => {
  judged([
    ['amends: its liaison', onSite, { ...TITLE, by: PEOPLE.liaison }, null],
    ['amends: the enterprise', filed, { ...TITLE, by: PEOPLE.enterprise }, null],
    ['amends: the office that takes it in', filed, { ...TITLE, by: PEOPLE.dispatcher }, null],
    ['amends: who filed it', filed, { ...TITLE, by: PEOPLE.hotline }, null],
    ['amends: another enterprise', filed, { ...TITLE, by: PEOPLE.otherEnterprise }, 'not-your-unit'],
    ['amends: another liaison', filed, { ...TITLE, by: PEOPLE.countyLiaison }, 'role-missing'],
    ['amends: a department', filed, { ...TITLE, by: LEAD_HEAD }, 'role-missing'],
    ['supplements: no one yet', filed, { ...ADDED, by: PEOPLE.hotline }, 'not-dispatched-yet'],
  ]);

  it('is put right, and what it said stays in the history', () => {
    const story = filed();
    const { title, facts, contact } = story.case;
    story.do({ ...TITLE, by: PEOPLE.enterprise, facts, contact: { ...contact, phone: '0914-1111111' } });
    expect(story.case).toMatchObject({
      title: TITLE.title,
      facts,
      contact: { name: contact.name, phone: '0914-1111111' },
    });
    const { type, change, facts: said } = story.events.at(-1)!;
    expect(type).toBe('case-amended');
    expect(said).toEqual({ former: { title }, contact: true });
    expect(Object.keys(change.case!)).toEqual(['title', 'contact']);
  });

  it('is not amended by saying it again', () => {
    const { title, wish, contact } = filed().case;
    expect(filed().refusalOf({ type: 'amend', by: PEOPLE.hotline })).toBe('nothing-changed');
    expect(filed().refusalOf({ type: 'amend', by: PEOPLE.hotline, title, wish, contact })).toBe('nothing-changed');
  });

  it('makes no one a handler of the case', () => {
    expect(filed().do({ ...TITLE, by: PEOPLE.dispatcher }).case.handlerIds).toEqual([]);
  });
});

describe('what a case says, once units work on it (rules.md §38)', () => {
  judged([
    ['amends: no one any more', dispatched, { ...TITLE, by: PEOPLE.liaison }, 'already-dispatched'],
    ['supplements: its liaison', dispatched, { ...ADDED, by: PEOPLE.liaison }, null],
    ['supplements: the enterprise, though an order is out', blueIssued, { ...ADDED, by: PEOPLE.enterprise }, null],
    ['supplements: the office in charge', claimed, { ...ADDED, by: PEOPLE.dispatcher }, null],
    ['supplements: no one, once it has ended', closed, { ...ADDED, by: PEOPLE.enterprise }, 'wrong-case-state'],
    ['supplements: the unit, which reports progress instead', claimed, { ...ADDED, by: LEAD_HEAD }, 'role-missing'],
  ]);

  it('stands: what is added lies in the history beside it', () => {
    const story = claimed();
    const { title, facts, wish } = story.case;
    story.do({ ...ADDED, by: PEOPLE.enterprise });
    expect(story.case).toMatchObject({ title, facts, wish });
    expect(story.events.at(-1)).toMatchObject({ type: 'case-supplemented', facts: { text: ADDED.text }, change: {} });
  });

  const told = (story: Story) =>
    noticesOf(story.case, story.events.slice(-1), story.context.directory).map(({ kind, to }) => [kind, idOf(to)]);

  it('is added for the units at work, who are told', () => {
    expect(told(claimed({}, ['SL-HOUSING']).do({ ...ADDED, by: PEOPLE.enterprise }))).toEqual([
      ['case-supplemented', LEAD_UNIT],
      ['case-supplemented', 'SL-HOUSING'],
    ]);
  });

  it('is added for the office where it weighs the result', () => {
    expect(told(submitted().do({ ...ADDED, by: PEOPLE.enterprise }))).toEqual([
      ['case-supplemented', LEAD_UNIT],
      ['case-supplemented', 'SL-INDUSTRY'],
    ]);
  });
});
