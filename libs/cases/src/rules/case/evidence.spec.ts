import { officerOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { aFile, SUBMISSION } from '../testing/filings.fixture.ts';
import type { Story } from '../testing/story.fixture.ts';
import {
  APPEAL,
  claimed,
  dispatched,
  EXTEND,
  LEAD_HEAD,
  LEAD_UNIT,
  onSite,
  RETURN,
  submitted,
} from '../testing/ways.fixture.ts';

const [PHOTO, APPROVAL] = [aFile('照片.jpg'), aFile('批复.pdf')];
const OFFICER = officerOf(LEAD_UNIT);
const handIn = (story: Story, said: object) => story.do({ ...SUBMISSION, by: LEAD_HEAD, ...said });

describe('佐证 of a result (rules.md §65)', () => {
  it.each([
    ['a name of a document', { evidence: ['办结证明'] }],
    ['a file', { evidence: [], files: [APPROVAL] }],
    ['both', { evidence: ['办结证明'], files: [APPROVAL] }],
  ])('is %s', (_, said) => expect(claimed().refusalOf({ ...SUBMISSION, by: LEAD_HEAD, ...said })).toBeNull());

  it('is there at least once, in a draft too', () => {
    const none = { ...SUBMISSION, evidence: [] };
    expect(claimed().refusalOf({ ...none, by: LEAD_HEAD })).toBe('evidence-required');
    expect(claimed().refusalOf({ ...none, by: LEAD_HEAD, files: [] })).toBe('evidence-required');
    expect(claimed().refusalOf({ ...none, by: OFFICER })).toBe('evidence-required');
  });

  it('stands with the task, and is what was handed in last', () => {
    const back = { type: 'review', by: PEOPLE.dispatcher, accept: false, reason: '佐证不足' } as const;
    const story = () => handIn(claimed(), { files: [PHOTO, APPROVAL] }).do(back);
    expect(story().lead.files).toEqual([PHOTO, APPROVAL]);
    expect(handIn(story(), { files: [APPROVAL] }).lead.files).toEqual([APPROVAL]);
    expect(handIn(story(), {}).lead.files).toBeNull();
  });

  it('is proved by the history, which bears its hash', () => {
    const [event] = handIn(claimed(), { files: [APPROVAL] }).eventsOf('task-submitted');
    expect(JSON.stringify(event)).toContain(APPROVAL.sha256);
  });

  it('is none of a result without files, as of one from before there were any', () => {
    expect(submitted().lead.files).toBeNull();
  });
});

describe('files of a result on site (rules.md §34)', () => {
  const solved = () => onSite().do({ type: 'solve-on-site', by: PEOPLE.liaison, result: '已协调', files: [PHOTO] });

  it('stand with it until the case goes on without it', () => {
    expect(solved().case).toMatchObject({ files: null, evidence: [], evidenceFiles: [PHOTO] });
    const story = solved().do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 2 });
    expect(story.case).toMatchObject({ result: null, evidenceFiles: null });
  });
});

describe('files of what a case says (rules.md §30, §38)', () => {
  it('come with its filing, and with each supplement', () => {
    const story = onSite({}, { files: [PHOTO] });
    expect(story.case.files).toEqual([PHOTO]);
    story
      .do({ type: 'escalate', by: PEOPLE.liaison, reason: '超出本单位权限' })
      .do({ type: 'dispatch', by: PEOPLE.dispatcher, lead: LEAD_UNIT, coUnits: [], requirement: '办理' })
      .do({ type: 'supplement', by: PEOPLE.enterprise, text: '补合同', files: [APPROVAL] })
      .do({ type: 'supplement', by: PEOPLE.enterprise, text: '另有说明' });
    expect(story.case.files).toEqual([PHOTO, APPROVAL]);
    expect(story.eventsOf('case-supplemented').map(({ facts }) => facts.files)).toEqual([[APPROVAL], undefined]);
  });
});

describe('files of a request (rules.md §68)', () => {
  it.each([
    ['退单', () => dispatched(), RETURN],
    ['延期', () => claimed(), EXTEND],
    ['提请', () => claimed(), { type: 'request-escalation', by: LEAD_HEAD, ...APPEAL } as const],
  ])('stand with it: %s', (_, story, asked) => {
    expect(story().do({ ...asked, files: [APPROVAL] }).request.files).toEqual([APPROVAL]);
    expect(story().do(asked).request.files).toBeNull();
  });

  it('are in its draft before', () => {
    const story = dispatched().do({ ...RETURN, by: OFFICER, files: [APPROVAL] });
    expect(story.lead.requestDraft).toMatchObject({ kind: 'RETURN', files: [APPROVAL] });
  });
});
