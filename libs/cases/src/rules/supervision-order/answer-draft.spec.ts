import { SUBMISSION } from '../testing/filings.fixture.ts';
import { blueIssued, claimed, LEAD_HEAD, LEAD_UNIT } from '../testing/ways.fixture.ts';
import { officerOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

const answer = { type: 'answer', by: LEAD_HEAD, kind: 'PROGRESS', text: '正在办理' } as const;

describe('an officer’s draft of an answer (rules.md §13)', () => {
  it('what an officer writes waits for the head, while the limit runs on', () => {
    const story = blueIssued().skipTo('2026-03-13 10:00');
    const { expireAt } = story.orders[0]!;
    story.do({ ...answer, by: officerOf(LEAD_UNIT), text: '已报送整改方案' });
    expect(story.orders).toMatchObject([
      {
        state: 'ISSUED',
        expireAt,
        answerText: null,
        answerDraft: '已报送整改方案',
        answerDraftedBy: officerOf(LEAD_UNIT).personId,
      },
    ]);
    story.do(answer);
    expect(story.orders).toMatchObject([
      {
        ...{ state: 'ANSWERED', answerText: answer.text, answeredBy: LEAD_HEAD.personId },
        ...{ answerDraft: null, answerDraftedBy: officerOf(LEAD_UNIT).personId },
      },
    ]);
  });

  it('a draft goes on to the next colour, and ends with its order where there is none', () => {
    const drafted = () =>
      blueIssued()
        .skipTo('2026-03-13 10:00')
        .do({ ...answer, by: officerOf(LEAD_UNIT) });
    const yellow = drafted().liveTo('2026-03-18 08:00').do({ type: 'sign', by: PEOPLE.chief });
    expect(yellow.orders).toMatchObject([
      { state: 'SUPERSEDED', answerDraft: null },
      { colour: 'YELLOW', state: 'ISSUED', answerDraft: answer.text, answerDraftedBy: officerOf(LEAD_UNIT).personId },
    ]);
    expect(drafted().submit().orders).toMatchObject([{ state: 'ANSWERED', answerDraft: null }]);
    const revoked = drafted().do({ type: 'revoke', by: PEOPLE.inspector, reason: '系误发' });
    expect(revoked.orders).toMatchObject([{ state: 'REVOKED', answerDraft: null }]);
  });

  it('a draft answer stops no colour', () => {
    const story = blueIssued()
      .skipTo('2026-03-13 10:00')
      .do({ ...answer, by: officerOf(LEAD_UNIT) });
    expect(story.liveTo('2026-03-18 08:00').orders).toMatchObject([{ colour: 'BLUE' }, { colour: 'YELLOW' }]);
  });
});

describe('a draft keeps the whole form', () => {
  const officer = officerOf(LEAD_UNIT);

  it('of an answer: kind, text and promised date, through the next colour as well', () => {
    const until = Date.parse('2026-03-19T18:00:00+08:00');
    const form = { kind: 'FINAL', text: '已办结', until } as const;
    const story = blueIssued()
      .skipTo('2026-03-13 10:00')
      .do({ type: 'answer', by: officer, ...form });
    expect(story.orders[0]!.answerDraftForm).toEqual(form);
    story.liveTo('2026-03-18 08:00').do({ type: 'sign', by: PEOPLE.chief });
    expect(story.orders.map((o) => o.answerDraftForm)).toEqual([null, form]);
    story.do({ ...answer, until, colour: 'YELLOW' });
    expect(story.orders.at(-1)).toMatchObject({ answerDraftForm: null, answerUntil: until });
  });

  it('of a submission: result, contact, opinion, evidence', () => {
    const { type, ...form } = SUBMISSION;
    const story = claimed().do({ type, by: officer, ...form });
    expect(story.lead.draftForm).toEqual(form);
    expect(story.submit().taskOf(LEAD_UNIT).draftForm).toBeNull();
  });
});
