import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { blanksIn } from '@zhuoluo/directory/rules';
import { noticesOf } from '../notices/notices-of.ts';
import { blueIssued, LEAD_HEAD, yellowDrafted } from '../testing/ways.fixture.ts';
import { directory, PEOPLE, postOf, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';
import { orderDocument } from './document.ts';
import type { Story } from '../testing/story.fixture.ts';

const sendBack = { type: 'send-back', by: PEOPLE.chief, reason: '办理要求过于笼统' } as const;
const resubmit = { type: 'resubmit', by: PEOPLE.inspector, requirements: ['3月19日前报送用地组卷进度'] } as const;
const sentBack = (options = {}) => yellowDrafted(options).skipTo('2026-03-18 10:00').do(sendBack);
const yellow = (story: Story) => story.orders.at(-1)!;
const paper = (story: Story) => {
  const { directory: d, calendar, policy } = story.context;
  return orderDocument(story.case, yellow(story), d, calendar, policy);
};
const told = (story: Story) =>
  noticesOf(story.case, story.events.slice(-1), story.context.directory).map(({ kind, to }) => [kind, to]);

describe('a draft sent back', () => {
  it('waits at its office with the signer’s words, and is not signed meanwhile', () => {
    const story = sentBack();
    expect(yellow(story)).toMatchObject({
      state: 'PENDING_SIGN',
      sentBackAt: at('2026-03-18 10:00'),
      sentBackBy: 'sl-chief',
      sentBackReason: '办理要求过于笼统',
    });
    expect(told(story)).toEqual([['order-sent-back', { personId: 'sl-inspector' }]]);
    expect(story.refusalOf({ type: 'sign', by: PEOPLE.chief })).toBe('draft-sent-back');
    expect(story.refusalOf(sendBack)).toBe('draft-sent-back');
  });

  it('has 办理要求 alone changed: the cause and everything else stay', () => {
    const before = paper(yellowDrafted());
    const story = sentBack().skipTo('2026-03-18 11:00').do(resubmit);
    expect(paper(story)).toEqual({ ...before, requirements: resubmit.requirements });
    expect(yellow(story)).toMatchObject({ sentBackAt: null, sentBackReason: '办理要求过于笼统' });
    expect(told(story)).toEqual([['order-to-sign', { postId: postOf('sl-chief') }]]);
    story.do({ type: 'sign', by: PEOPLE.chief });
    expect(yellow(story)).toMatchObject({ state: 'ISSUED', docNumber: '商政督〔2026〕2号' });
    expect(paper(story).requirements).toEqual(resubmit.requirements);
  });

  it('lets what it waits for run on: the superior is told and it is issued by delegation as if nothing had happened', () => {
    const untouched = yellow(yellowDrafted());
    expect(yellow(sentBack().do(resubmit))).toMatchObject({
      alertAt: untouched.alertAt,
      delegateAt: untouched.delegateAt,
    });
    const story = sentBack().liveTo('2026-03-20 08:00');
    expect(story.happened).toContain('order-sign-alerted');
    expect(yellow(story)).toMatchObject({ state: 'ISSUED', signMode: 'DELEGATED', sentBackAt: null });
  });

  it('is laid before the superior, who may sign it, if no one is authorised', () => {
    const story = sentBack({ directory: directory({ standIns: [] }) }).liveTo('2026-03-20 08:00');
    expect(yellow(story)).toMatchObject({
      state: 'PENDING_SIGN',
      signatoryPostId: postOf('sl-vice-mayor'),
      sentBackAt: null,
    });
    expect(story.refusalOf({ type: 'sign', by: PEOPLE.viceMayor })).toBeNull();
  });

  it('lapses as any draft does once the unit has answered', () => {
    const story = sentBack().do({ type: 'answer', by: LEAD_HEAD, kind: 'FINAL', text: '', colour: 'BLUE' });
    expect(yellow(story)).toMatchObject({ state: 'LAPSED', sentBackAt: null });
  });

  it('is sent back by its signer alone, or a stand-in who may sign, and changed by its office alone', () => {
    expect(yellowDrafted().refusalOf({ ...sendBack, by: PEOPLE.deputy })).toBeNull();
    expect(yellowDrafted().refusalOf({ ...sendBack, by: PEOPLE.mayor })).toBe('role-missing');
    expect(sentBack().refusalOf({ ...resubmit, by: PEOPLE.countyInspector })).toBe('not-your-unit');
    expect(sentBack().refusalOf({ ...resubmit, by: PEOPLE.chief })).toBe('role-missing');
    expect(yellowDrafted().refusalOf(resubmit)).toBe('draft-not-sent-back');
    expect(blueIssued().refusalOf({ ...sendBack, by: PEOPLE.inspector })).toBe('wrong-order-state');
  });

  it('takes no text with a blank in it', () => {
    expect(sentBack().refusalOf({ ...resubmit, requirements: ['按第×条办理'] })).toBe('blank-in-text');
  });
});

it('an office that has not said whom to ask prints the one above; where neither has, the line is left out', () => {
  const without = (...codes: string[]) => ({
    directory: directory({
      units: WORLD.units.map((u) => (codes.includes(u.id) ? { ...u, contact: { name: '××', phone: '' } } : u)),
    }),
  });
  const contactOf = (officeId: string, ...codes: string[]) => without(...codes).directory.contactOf(officeId);
  expect(contactOf('DF-SUPERVISION')).toEqual({ name: '祁若川', phone: '0914-000-0002' });
  expect(contactOf('DF-SUPERVISION', 'DF-SUPERVISION')).toEqual({ name: '温云砚', phone: '0914-000-0001' });
  expect(contactOf('DF-SUPERVISION', 'DF-SUPERVISION', 'SL-SUPERVISION')).toBeNull();
  const story = yellowDrafted(without('SL-SUPERVISION')).do({ type: 'sign', by: PEOPLE.chief });
  expect(yellow(story).state).toBe('ISSUED');
  expect(paper(story).contact).toBeNull();
  expect(blanksIn(without('DF-SUPERVISION').directory)).toEqual([
    '丹凤县人民政府督查室联系人',
    '丹凤县人民政府督查室联系电话',
  ]);
});
