import { actIn, type Actor } from '@zhuoluo/kernel';
import { noticesOf } from '../notices/notices-of.ts';
import { SUBMISSION } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { judged } from '../testing/verdicts.fixture.ts';
import { blueIssued, LEAD_HEAD, submitted, yellowDrafted } from '../testing/ways.fixture.ts';
import {
  directory,
  headOf,
  officerOf,
  PEOPLE,
  person,
  postOf,
  WORLD,
} from '@zhuoluo/directory/rules/testing/world.fixture';

/** A city office has a case of its own government and lets it lie: blue at the end of the handle limit, then yellow. */
const chargedTo = (unitId: string) => () =>
  new Story()
    .skipTo('2026-03-02 09:00')
    .file({ by: PEOPLE.hotline, level: 'CITY' })
    .do({ type: 'dispatch', by: PEOPLE.dispatcher, lead: unitId, coUnits: [], requirement: '办理', reason: '改派' })
    .do({ type: 'claim', by: headOf(unitId) });
const blueOn = (unitId: string) => () => until(chargedTo(unitId)(), 'BLUE', 'ISSUED');
const yellowOn = (unitId: string) => () => until(chargedTo(unitId)(), 'YELLOW', 'PENDING_SIGN');
const answeredBy = (unitId: string) => () =>
  blueOn(unitId)().do({ type: 'answer', by: headOf(unitId), kind: 'PROGRESS', text: '正在办理' });

function until(story: Story, colour: string, state: string): Story {
  for (let days = 0; days < 90; days++) {
    if (story.orders.some((o) => o.colour === colour && o.state === state)) return story;
    story.liveTo(story.now + 86_400_000 / 2);
  }
  throw new Error(`no ${colour} order is ${state}`);
}

const REJECT = { type: 'reject-answer', reason: '未落实' } as const;
const REVOKE = { type: 'revoke', reason: '有误' } as const;
const SIGN = { type: 'sign' } as const;

describe('an order on the city government’s own office is decided on by its leaders (rules.md §123, §15)', () => {
  const GOV = 'SL-GOV_OFFICE';
  it('signers stand one step up, past the head of that office', () => {
    expect(blueOn(GOV)().orders[0]).toMatchObject({ officeId: 'SL-SUPERVISION', signerId: 'sl-vice-mayor' });
    expect(yellowOn(GOV)().orders[1]).toMatchObject({ signatoryPostId: postOf('sl-vice-mayor') });
  });

  judged([
    [
      'signs: its head, though an authorisation were stored',
      yellowOn(GOV),
      { ...SIGN, by: PEOPLE.chief },
      'role-missing',
    ],
    ['signs: the vice mayor', yellowOn(GOV), { ...SIGN, by: PEOPLE.viceMayor }, null],
    ['judges: the supervision office below it', answeredBy(GOV), { ...REJECT, by: PEOPLE.inspector }, 'role-missing'],
    ['judges: its head', answeredBy(GOV), { ...REJECT, by: PEOPLE.chief }, 'own-order'],
    ['judges: the vice mayor', answeredBy(GOV), { ...REJECT, by: PEOPLE.viceMayor }, null],
    ['revokes: the supervision office', blueOn(GOV), { ...REVOKE, by: PEOPLE.inspector }, 'role-missing'],
    ['revokes: its head', blueOn(GOV), { ...REVOKE, by: PEOPLE.chief }, 'own-order'],
    ['revokes: the mayor', blueOn(GOV), { ...REVOKE, by: PEOPLE.mayor }, null],
  ]);
});

describe('an order on the city’s supervision office is not its own to decide on', () => {
  const OFFICE = 'SL-SUPERVISION';
  it('signers stand one step up', () => {
    expect(blueOn(OFFICE)().orders[0]).toMatchObject({ officeId: OFFICE, signerId: 'sl-chief' });
  });

  judged([
    ['judges: one of its own', answeredBy(OFFICE), { ...REJECT, by: PEOPLE.inspector }, 'own-order'],
    ['judges: a leader of the government', answeredBy(OFFICE), { ...REJECT, by: PEOPLE.chief }, null],
    ['revokes: one of its own', blueOn(OFFICE), { ...REVOKE, by: PEOPLE.inspector }, 'own-order'],
    ['revokes: a leader of the government', blueOn(OFFICE), { ...REVOKE, by: PEOPLE.viceMayor }, null],
    ['signs: the vice mayor', yellowOn(OFFICE), { ...SIGN, by: PEOPLE.viceMayor }, null],
  ]);

  it('tells the leaders of an answer, for no one of the office may weigh it', () => {
    const { case: c, events, context } = answeredBy(OFFICE)();
    const told = noticesOf(c, events, context.directory).filter(({ kind }) => kind === 'answer-to-judge');
    expect(told.map(({ to }) => to)).toEqual([{ unitId: 'SL-GOV_OFFICE', roles: ['LEADER'] }]);
  });
});

describe('a holder of a post in the ordered unit, or an author of an answer, does not decide on the order', () => {
  const answered = () => blueIssued().do({ type: 'answer', by: LEAD_HEAD, kind: 'PROGRESS', text: '正在办理' });
  const answerer: Actor = {
    ...PEOPLE.inspector,
    personId: LEAD_HEAD.personId,
  };
  const authorised = (toPersonId: string) => ({
    directory: directory({
      people: [
        ...WORLD.people,
        { id: 'of-the-unit', name: '××', posts: person('', LEAD_HEAD.posts[0]!.unitId, 'UNIT_OFFICER').posts },
      ],
      standIns: [
        {
          postId: postOf('sl-chief'),
          personId: toPersonId,
          kinds: ['SIGN'],
          document: '示例授权〔2026〕9号',
          beganAt: 0,
          endedAt: 9e15,
        },
      ],
    }),
  });

  judged([
    ['judges: a supervisor with a post in the unit', answered, { ...REJECT, by: PEOPLE.inspectorAndHead }, 'own-order'],
    [
      'judges: the same, though acting in the other post alone',
      answered,
      { ...REJECT, by: actIn(PEOPLE.inspectorAndHead, PEOPLE.inspectorAndHead.posts[0]!.id)! },
      'own-order',
    ],
    [
      'revokes: a supervisor with a post in the unit',
      blueIssued,
      { ...REVOKE, by: PEOPLE.inspectorAndHead },
      'own-order',
    ],
    [
      'judges: who answered, and has moved to the supervision office',
      answered,
      { ...REJECT, by: answerer },
      'own-order',
    ],
    [
      'signs: the unit’s officer under an authorisation',
      () => yellowDrafted(authorised('of-the-unit')),
      { ...SIGN, by: { ...officerOf(LEAD_HEAD.posts[0]!.unitId), personId: 'of-the-unit' } },
      'own-order',
    ],
  ]);

  it('nor does time issue an order under an authorisation of the unit’s own officer: the draft goes up', () => {
    const story = yellowDrafted(authorised('of-the-unit')).liveTo('2026-03-20 08:00');
    expect(story.orders[1]).toMatchObject({ state: 'PENDING_SIGN', signatoryPostId: postOf('sl-vice-mayor') });
    expect(yellowDrafted(authorised('deputy')).liveTo('2026-03-20 08:00').orders[1]).toMatchObject({
      signerId: 'deputy',
    });
  });
});

describe('handler, reviewer and closer are different persons, of all rounds (rules.md §14)', () => {
  const reviewer = PEOPLE.officerAndDispatcher;
  const review = { type: 'review', accept: true } as const;
  const againHandedIn = (by: Actor) =>
    submitted()
      .do({ ...review, accept: false, reason: '不实', by })
      .do({ ...SUBMISSION, by: LEAD_HEAD });
  const toClose = (story: Story, by: Actor) =>
    story.do({ ...review, by }).do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 });
  const close = { type: 'close', summary: '' } as const;

  const reported = () =>
    submitted()
      .do({ ...review, accept: false, reason: '不实', by: PEOPLE.dispatcher })
      .do({ type: 'progress', text: '进展', by: reviewer })
      .submit();
  const claimedByBoth = () =>
    new Story()
      .skipTo('2026-03-02 09:00')
      .file()
      .do({ type: 'escalate', by: PEOPLE.liaison, reason: '' })
      .do({ type: 'dispatch', by: PEOPLE.dispatcher, lead: 'SL-NATURAL_RESOURCES', coUnits: [], requirement: '' })
      .do({ type: 'claim', by: reviewer })
      .submit();

  judged([
    [
      'reviews: a dispatcher who acts in another post',
      submitted,
      { ...review, by: actIn(reviewer, reviewer.posts[1]!.id)! },
      'role-missing',
    ],
    ['reviews: who claimed', claimedByBoth, { ...review, by: reviewer }, 'same-person'],
    ['reviews: who reported progress', reported, { ...review, by: reviewer }, 'same-person'],
    [
      'closes: who sent it back in an earlier round',
      () => toClose(againHandedIn(PEOPLE.secondDispatcher), PEOPLE.dispatcher),
      { ...close, by: PEOPLE.secondDispatcher },
      'same-person',
    ],
    [
      'closes: a third',
      () => toClose(againHandedIn(PEOPLE.secondDispatcher), PEOPLE.dispatcher),
      { ...close, by: reviewer },
      null,
    ],
  ]);

  it('falls to the office’s leader where every dispatcher has reviewed it', () => {
    const people = WORLD.people.filter(({ id }) => id !== reviewer.personId);
    const story = submitted({ directory: directory({ people }) })
      .do({ ...review, accept: false, reason: '不实', by: PEOPLE.secondDispatcher })
      .submit();
    toClose(story, PEOPLE.dispatcher);
    expect(story.refusalOf({ ...close, by: PEOPLE.industryLeader })).toBeNull();
  });
});
