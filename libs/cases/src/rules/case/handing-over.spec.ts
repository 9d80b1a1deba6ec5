import type { Actor, Post } from '@zhuoluo/kernel';
import type { Directory, Person } from '@zhuoluo/directory/rules';
import { directory, headOf, PEOPLE, person, postOf, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';
import { SUBMISSION } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { LEAD_HEAD, LEAD_UNIT, readyToClose, submitted, yellowDrafted } from '../testing/ways.fixture.ts';

const HEAD_POST = LEAD_HEAD.posts[0]!;
const holding = (personId: string, ...posts: Post[]): Actor => ({ personId, name: personId, partyId: null, posts });
const asPerson = ({ personId, posts }: Actor): Person => ({ id: personId, name: '××', posts });

/** The same government after these people have other posts. */
function after(...people: Actor[]): Directory {
  const moved = new Set(people.map(({ personId }) => personId));
  return directory({ people: [...WORLD.people.filter(({ id }) => !moved.has(id)), ...people.map(asPerson)] });
}

describe('a transfer (rules.md §9)', () => {
  it('at 18:00 on a Friday: the successor acts on all that is open, the leaver on nothing, and nothing else changes', () => {
    const story = submitted().skipTo('2026-03-06 17:59');
    const before = structuredClone(story.case);
    const successor = holding('successor', HEAD_POST);
    const leaver = holding(LEAD_HEAD.personId);
    story.skipTo('2026-03-06 18:00').under({ directory: after(successor, leaver) });
    expect(story.case).toEqual(before);
    expect(story.mayDo(leaver)).toEqual([]);
    story.do({ type: 'review', by: PEOPLE.dispatcher, accept: false, reason: '不实' });
    expect(story.refusalOf({ ...SUBMISSION, by: leaver })).toBe('role-missing');
    story.do({ ...SUBMISSION, by: successor });
    expect(story.lead).toMatchObject({ state: 'SUBMITTED', submittedBy: 'successor' });
  });

  it.each([
    ['a red order that the unit still owes', 'RED', '2026-03-27'],
    ['a yellow order', 'YELLOW', '2026-03-20'],
  ] as const)(
    'at 18:00 on a Friday with %s: the successor answers it, the leaver does not',
    (_what, colour, friday) => {
      const story = yellowDrafted().do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
      if (colour === 'RED') story.liveTo('2026-03-23 09:00').do({ type: 'sign', by: PEOPLE.viceMayor, colour });
      const successor = holding('successor', HEAD_POST);
      const leaver = holding(LEAD_HEAD.personId);
      story
        .liveTo(`${friday} 17:59`)
        .skipTo(`${friday} 18:00`)
        .under({ directory: after(successor, leaver) });
      const answer = { type: 'answer', colour, kind: 'FINAL', text: '已整改到位' } as const;
      expect(story.refusalOf({ ...answer, by: leaver })).toBe('role-missing');
      story.do({ ...answer, by: successor });
      expect(story.ordersOf(LEAD_UNIT).find((o) => o.colour === colour)).toMatchObject({ answeredBy: 'successor' });
    },
  );

  it('of a draft: it waits in the unit, and the new head hands it in', () => {
    const officer = person('officer', LEAD_UNIT, 'UNIT_OFFICER');
    const story = submitted()
      .do({ type: 'review', by: PEOPLE.dispatcher, accept: false, reason: '不实' })
      .do({ ...SUBMISSION, by: officer })
      .under({ directory: after(holding('successor', HEAD_POST)) });
    expect(story.lead.draft).not.toBeNull();
    story.do({ ...SUBMISSION, by: holding('successor', HEAD_POST) });
    expect(story.lead).toMatchObject({ state: 'SUBMITTED', draft: null });
  });

  it('of a signer: what waits for the signature is the successor’s at once', () => {
    const successor = holding('successor', ...PEOPLE.chief.posts);
    const story = yellowDrafted().under({ directory: after(successor, holding('sl-chief')) });
    expect(story.refusalOf({ type: 'sign', by: holding('sl-chief') })).toBe('role-missing');
    story.do({ type: 'sign', by: successor });
    expect(story.orders[1]).toMatchObject({ signMode: 'PERSON', signerId: 'successor' });
  });

  it('of a liaison: the new one acts on the party’s open cases, the one before on none', () => {
    const story = new Story().skipTo('2026-03-02 09:00').file();
    const successor = person('new-liaison', 'SL-PERMIT', 'LIAISON');
    expect(story.mayDo(PEOPLE.liaison).map(({ type }) => type)).toContain('escalate');
    story.under({ servedBy: [successor.posts[0]!.id] });
    expect(story.mayDo(PEOPLE.liaison)).toEqual([]);
    story.do({ type: 'escalate', by: successor, reason: '超出本单位职权' });
    expect(story.case.state).toBe('DISPATCHING');
  });
});

describe('a post that falls vacant (rules.md §111)', () => {
  const vacant = () => yellowDrafted().under({ directory: after(holding('sl-chief')) });

  it('leaves what waits for its signature to the superior at once, who signs in the own post', () => {
    const story = vacant().do({ type: 'sign', by: PEOPLE.viceMayor });
    expect(story.orders[1]).toMatchObject({
      signMode: 'PERSON',
      signerId: 'sl-vice-mayor',
      signerPostId: postOf('sl-vice-mayor'),
      signerTitle: '市政府分管副市长',
    });
  });

  it('leaves it to no one beside or further above', () => {
    expect(vacant().refusalOf({ type: 'sign', by: PEOPLE.mayor })).toBe('role-missing');
  });

  it('approves nothing meanwhile: time refers the draft up, for the post has no holder to sign for', () => {
    const story = vacant().liveTo('2026-03-20 08:00');
    expect(story.orders[1]).toMatchObject({ state: 'PENDING_SIGN', signatoryPostId: postOf('sl-vice-mayor') });
  });
});

describe('代理: a stand-in (rules.md §113)', () => {
  const standing = (personId: string, unitId: string, inPlaceOf: Actor): Actor => {
    const own = person(personId, unitId, 'UNIT_OFFICER').posts[0]!;
    return holding(personId, own, ...inPlaceOf.posts.map((post) => ({ ...post, standsIn: true as const })));
  };
  const chiefsStandIn = standing('stand-in', 'SL-PERMIT', PEOPLE.chief);
  const standInOnly = (by: Actor) => directory({ people: [...WORLD.people, asPerson(by)], standIns: [] });

  it('signs in the post, and the paper says 代', () => {
    const story = yellowDrafted()
      .under({ directory: standInOnly(chiefsStandIn) })
      .do({ type: 'sign', by: chiefsStandIn });
    expect(story.orders[1]).toMatchObject({
      signMode: 'ACTING',
      signerId: 'stand-in',
      signerPostId: postOf('sl-chief'),
      authorisation: null,
    });
  });

  it('is no 授权: time signs nothing in the name of a mere stand-in', () => {
    const mere = {
      postId: postOf('sl-chief'),
      personId: 'deputy',
      kinds: ['ACT'] as const,
      document: '示例〔2026〕1号',
    };
    const standIns = [{ ...mere, beganAt: 0, endedAt: 9e15 }];
    const story = yellowDrafted({ directory: directory({ standIns }) }).liveTo('2026-03-20 08:00');
    expect(story.orders[1]).toMatchObject({ state: 'PENDING_SIGN', signatoryPostId: postOf('sl-vice-mayor') });
  });

  it('has a document where it is 授权: without one time signs nothing either', () => {
    const bare = { postId: postOf('sl-chief'), personId: 'deputy', kinds: ['SIGN'] as const, document: null };
    const standIns = [{ ...bare, beganAt: 0, endedAt: 9e15 }];
    const story = yellowDrafted({ directory: directory({ standIns }) }).liveTo('2026-03-20 08:00');
    expect(story.orders[1]).toMatchObject({ state: 'PENDING_SIGN' });
  });

  it('counts as one person with whom they stand in for: they do not review what the other handled', () => {
    const dispatchersStandIn = standing(LEAD_HEAD.personId, LEAD_UNIT, PEOPLE.secondDispatcher);
    const story = submitted().under({ directory: after(dispatchersStandIn) });
    const review = { type: 'review', accept: true } as const;
    expect(story.refusalOf({ ...review, by: dispatchersStandIn })).toBe('same-person');
    expect(story.refusalOf({ ...review, by: PEOPLE.secondDispatcher })).toBe('same-person');
    story.do({ ...review, by: PEOPLE.dispatcher });
    expect(story.lead.state).toBe('DONE');
  });

  it('nor do they close what the other reviewed', () => {
    const reviewersStandIn = standing('stand-in', 'SL-PERMIT', PEOPLE.dispatcher);
    const story = readyToClose().under({ directory: after(reviewersStandIn) });
    const close = { type: 'close', summary: '已办结' } as const;
    expect(story.refusalOf({ ...close, by: reviewersStandIn })).toBe('same-person');
    expect(story.do({ ...close, by: PEOPLE.secondDispatcher }).case.state).toBe('CLOSED');
  });

  it('decides on no order of the unit of whom they stand in for', () => {
    const inspectorsStandIn = standing(LEAD_HEAD.personId, LEAD_UNIT, PEOPLE.chief);
    const story = yellowDrafted().under({ directory: after(inspectorsStandIn) });
    expect(story.refusalOf({ type: 'sign', by: inspectorsStandIn })).toBe('own-order');
    expect(story.refusalOf({ type: 'sign', by: PEOPLE.chief })).toBe('own-order');
    expect(headOf(LEAD_UNIT).personId).toBe(LEAD_HEAD.personId);
  });
});
