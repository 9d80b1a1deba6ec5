import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { blueIssued, claimed, dispatched, yellowDrafted } from '../testing/ways.fixture.ts';
import { DEFAULT_POLICY } from '@zhuoluo/regulation/rules';
import { directory, PEOPLE, person, postOf, withVacant, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';
import { Directory, type StandIn } from '@zhuoluo/directory/rules';

const sign = { type: 'sign', by: PEOPLE.chief } as const;
const authorisedFrom = (standIns: readonly StandIn[]) => ({ directory: directory({ standIns }) });
const NOBODY = authorisedFrom([]);
const CHIEF_TO_DEPUTY: StandIn = {
  postId: postOf('sl-chief'),
  personId: 'deputy',
  kinds: ['SIGN'],
  document: '示例授权〔2026〕7号',
  beganAt: at('2026-03-01 00:00'),
  endedAt: at('2026-03-19 00:00'),
};

describe('签发 (rules.md §112)', () => {
  it('blue is issued as it is drawn, over the name of its signatory', () => {
    expect(blueIssued().orders[0]).toMatchObject({
      state: 'ISSUED',
      signMode: 'AUTO',
      signerId: 'sl-inspector',
      signerTitle: '督查办主任',
      docNumber: '商政督〔2026〕1号',
    });
  });

  it('yellow waits for its signature: no number, no limit of its own, and the blue before it still stands', () => {
    const [blue, yellow] = yellowDrafted().orders;
    expect(blue).toMatchObject({ state: 'ISSUED' });
    expect(yellow).toMatchObject({ state: 'PENDING_SIGN', docNumber: null, issuedAt: null, rectifyDueAt: null });
    expect(yellow).toMatchObject({ signatoryPostId: postOf('sl-chief'), signatoryTitle: '市政府办公室主任' });
  });

  it('its limit starts with the signature', () => {
    const story = yellowDrafted().skipTo('2026-03-18 16:00').do(sign);
    expect(story.orders[1]).toMatchObject({
      signMode: 'PERSON',
      signerId: 'sl-chief',
      issuedAt: at('2026-03-18 16:00'),
      rectifyDueAt: at('2026-03-20 18:00'),
      docNumber: '商政督〔2026〕2号',
    });
  });

  it('unsigned after 4 working hours, the signer’s superior is told once', () => {
    const story = yellowDrafted().liveTo('2026-03-18 18:00');
    const told = story.events.filter((e) => e.type === 'order-sign-alerted');
    expect(told.map((e) => [e.at, e.facts['superiorPostId']])).toEqual([
      [at('2026-03-18 14:30'), postOf('sl-vice-mayor')],
    ]);
  });

  it('a policy may want a signature for blue too; a real claim makes that draft lapse', () => {
    const { BLUE } = DEFAULT_POLICY.orders;
    const policy = { ...DEFAULT_POLICY, orders: { ...DEFAULT_POLICY.orders, BLUE: { ...BLUE, autoIssue: false } } };
    const story = dispatched({ policy }).liveTo('2026-03-04 09:00');
    expect(story.orders).toMatchObject([{ colour: 'BLUE', state: 'PENDING_SIGN' }]);
    story.do({ type: 'claim', by: person('x', 'SL-NATURAL_RESOURCES', 'UNIT_OFFICER') });
    expect(story.orders).toMatchObject([{ state: 'LAPSED' }]);
    expect(claimed({ policy }).liveTo('2026-03-12 09:00').orders).toMatchObject([{ state: 'PENDING_SIGN' }]);
  });
});

describe('授权签发 (rules.md §113)', () => {
  it('unsigned after a working day, it is issued under a stored authorisation, printed as such', () => {
    const story = yellowDrafted(authorisedFrom([CHIEF_TO_DEPUTY])).skipTo('2026-03-18 09:00');
    const later = yellowDrafted().liveTo('2026-03-20 08:00');
    expect(later.orders[1]).toMatchObject({
      state: 'ISSUED',
      signMode: 'DELEGATED',
      signerId: 'deputy',
      signerTitle: '市政府副秘书长',
      authorisation: '示例授权〔2026〕1号',
      issuedAt: at('2026-03-20 08:00'),
    });
    expect(story.orders[1]!.state).toBe('PENDING_SIGN');
  });

  it('it closes nothing, approves nothing: it only issues the order', () => {
    const story = yellowDrafted().liveTo('2026-03-20 08:00');
    expect(story.case).toMatchObject({ state: 'HANDLING', level: 'DEPARTMENT', colour: 'YELLOW' });
  });

  it('the authorised person may sign before that', () => {
    const story = yellowDrafted(authorisedFrom([CHIEF_TO_DEPUTY])).do({ ...sign, by: PEOPLE.deputy });
    expect(story.orders[1]).toMatchObject({
      signMode: 'DELEGATED',
      signerId: 'deputy',
      signerTitle: '市政府副秘书长',
      authorisation: '示例授权〔2026〕7号',
    });
  });

  it('so may each of several who are authorised', () => {
    const second = { ...CHIEF_TO_DEPUTY, personId: 'second-deputy', document: '示例授权〔2026〕8号' };
    const story = yellowDrafted(authorisedFrom([CHIEF_TO_DEPUTY, second]));
    story.do({ ...sign, by: person('second-deputy', 'SL-GOV_OFFICE', 'LEADER') });
    expect(story.orders[1]).toMatchObject({ signerId: 'second-deputy', authorisation: '示例授权〔2026〕8号' });
  });

  it('an authorisation that has run out allows nothing', () => {
    const story = yellowDrafted(authorisedFrom([CHIEF_TO_DEPUTY])).skipTo('2026-03-19 08:00');
    expect(story.refusalOf({ ...sign, by: PEOPLE.deputy })).toBe('role-missing');
  });

  it('without one the draft goes to the superior, with a fresh wait', () => {
    const story = yellowDrafted(NOBODY).liveTo('2026-03-20 08:00');
    expect(story.orders[1]).toMatchObject({
      state: 'PENDING_SIGN',
      signatoryPostId: postOf('sl-vice-mayor'),
      signatoryTitle: '市政府分管副市长',
      delegateAt: at('2026-03-24 08:00'),
    });
    expect(story.refusalOf(sign)).toBe('role-missing');
    story.do({ ...sign, by: PEOPLE.viceMayor });
    expect(story.orders[1]).toMatchObject({ signMode: 'PERSON', signerTitle: '市政府分管副市长' });
  });

  it('at the top it stays with the top, who is reminded for as long as it takes; it never issues itself', () => {
    const story = yellowDrafted(NOBODY).liveTo('2026-04-30 18:00');
    expect(story.orders[1]).toMatchObject({ state: 'PENDING_SIGN', signatoryPostId: postOf('sl-mayor') });
    expect(story.orders[1]!.delegateAt).toBeGreaterThan(story.now);
    expect(story.happened.filter((t) => t === 'order-sign-alerted').length).toBeGreaterThan(5);
  });
});

describe('a vacant post (rules.md §111)', () => {
  const without = (...personIds: string[]) => ({
    directory: new Directory({ ...withVacant(...personIds.map((id) => postOf(id))), standIns: [] }),
  });
  const ABOVE = ['sl-chief', 'sl-vice-mayor', 'sl-mayor', 'deputy'];

  it('leaves its orders to the superior post, from the draft on', () => {
    const story = yellowDrafted(without('sl-chief'));
    expect(story.orders[1]).toMatchObject({ state: 'PENDING_SIGN', signatoryPostId: postOf('sl-vice-mayor') });
    story.do({ ...sign, by: PEOPLE.viceMayor });
    expect(story.orders[1]).toMatchObject({ signMode: 'PERSON', signerPostId: postOf('sl-vice-mayor') });
  });

  it('does not sign by itself: if all above are vacant, even what issues itself waits for a holder', () => {
    const story = claimed(without('sl-inspector', ...ABOVE)).liveTo('2026-03-12 08:00');
    expect(story.orders).toMatchObject([
      { state: 'PENDING_SIGN', signatoryPostId: postOf('sl-inspector'), signerId: null, docNumber: null },
    ]);
    expect(story.liveTo('2026-04-30 18:00').orders[0]).toMatchObject({ state: 'PENDING_SIGN' });
  });

  it('is signed for by its new holder, who need not have been there when the order was drawn', () => {
    const successor = { ...person('successor', 'SL-GOV_OFFICE', 'LEADER'), posts: PEOPLE.chief.posts };
    const story = yellowDrafted().do({ ...sign, by: successor });
    expect(story.orders[1]).toMatchObject({ signerId: 'successor', signerPostId: postOf('sl-chief') });
    expect(story.events.findLast(({ type }) => type === 'order-issued')!.by).toEqual({
      personId: 'successor',
      postId: postOf('sl-chief'),
      unitId: 'SL-GOV_OFFICE',
    });
  });
});

describe('a number (rules.md §115)', () => {
  it('is taken at the signature, in the order of issue, never by a draft that lapsed', () => {
    const story = yellowDrafted().do({
      type: 'answer',
      by: person('x', 'SL-NATURAL_RESOURCES', 'UNIT_HEAD'),
      kind: 'FINAL',
      text: '',
      colour: 'BLUE',
    });
    expect(story.orders.map((o) => [o.state, o.docNumber])).toEqual([
      ['ANSWERED', '商政督〔2026〕1号'],
      ['LAPSED', null],
    ]);
  });

  it('stays with an order that is revoked', () => {
    const story = blueIssued().do({ type: 'revoke', by: PEOPLE.inspector, reason: '有误' });
    expect(story.orders[0]).toMatchObject({ state: 'REVOKED', docNumber: '商政督〔2026〕1号' });
    expect(WORLD.regions[0]!.docCode).toBe('商政督');
  });
});
