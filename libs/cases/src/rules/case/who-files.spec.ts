import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { onSite, filed } from '../testing/ways.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { SOURCES, type Source } from '@zhuoluo/kernel';
import { FILING_SPAN_MS, MOST_FILINGS } from '../commands/earlier-filings.ts';
import { sourcesOf } from '../commands/source.ts';
import type { EarlierFilings, FileCase } from './command.ts';

const { enterprise, liaison, hotline, dispatcher, inspector, chief } = PEOPLE;

function refusalOf(filing: Partial<FileCase>): string | null {
  try {
    new Story().skipTo('2026-03-02 09:00').file(filing);
    return null;
  } catch (error) {
    return (error as Error).message.replace('refused: ', '');
  }
}

describe('来源: it comes from the filer’s posts', () => {
  it.each([
    ['an enterprise', enterprise, 'ENTERPRISE'],
    ['a liaison', liaison, 'VISIT'],
    ['12345', hotline, 'HOTLINE'],
    ['a dispatching office', dispatcher, 'VISIT'],
    ['督查办', inspector, 'SUPERVISION'],
  ])('is that of %s where none is named', (_who, by, source) => {
    expect(onSite({}, { by }).case.source).toBe(source);
  });

  const MAY = `                 VISIT ENTERPRISE HOTLINE MEETING SUPERVISION LEADER
    enterprise   no    yes        no      no      no          no
    liaison      yes   yes        yes     yes     no          no
    hotline      no    no         yes     no      no          no
    dispatcher   yes   yes        yes     yes     no          no
    inspector    yes   yes        yes     yes     yes         yes
    chief        yes   yes        yes     yes     yes         yes`;
  const people = { enterprise, liaison, hotline, dispatcher, inspector, chief };
  const cells = MAY.split('\n')
    .slice(1)
    .flatMap((line) => {
      const [who, ...verdicts] = line.trim().split(/\s+/);
      return SOURCES.map((source, i) => [who as keyof typeof people, source, verdicts[i] === 'yes'] as const);
    });

  it.each(cells)('%s says %s: %s', (who, source, may) => {
    expect(sourcesOf(people[who]).includes(source)).toBe(may);
  });

  it.each(cells.filter(([who]) => who !== 'chief'))('%s files as %s: %s', (who, source: Source, may) => {
    expect(refusalOf({ by: people[who], source })).toBe(may ? null : 'source-not-yours');
  });
});

describe('特急 from an enterprise is 急 until an office confirms it', () => {
  const asked = () => filed({}, { by: enterprise, urgency: 'EXTRA' });
  const dispatch = {
    type: 'dispatch',
    by: dispatcher,
    lead: 'SL-NATURAL_RESOURCES',
    coUnits: [],
    requirement: '办理',
  } as const;

  it('is filed as 急, and keeps what was asked', () => {
    expect(asked().case).toMatchObject({ urgency: 'URGENT', urgencyAsked: 'EXTRA' });
  });

  it('of an official is 特急 at once', () => {
    expect(filed({}, { urgency: 'EXTRA' }).case).toMatchObject({ urgency: 'EXTRA', urgencyAsked: null });
  });

  it('is confirmed by 受理', () => {
    const story = asked().do({ type: 'accept', by: dispatcher, urgency: 'EXTRA' });
    expect(story.case).toMatchObject({ state: 'DISPATCHING', urgency: 'EXTRA' });
    expect(story.happened).toEqual(['case-filed', 'urgency-changed', 'case-accepted']);
  });

  it('is confirmed by the liaison’s 受理: on site within that urgency’s limit', () => {
    const story = asked().do({ type: 'accept', by: liaison, urgency: 'EXTRA' });
    expect(story.case).toMatchObject({ state: 'ON_SITE', urgency: 'EXTRA', dueAt: at('2026-03-02 18:00') });
  });

  it('is confirmed by 交办 without another reason', () => {
    expect(asked().do({ ...dispatch, urgency: 'EXTRA' }).case.urgency).toBe('EXTRA');
    expect(asked().refusalOf({ ...dispatch, urgency: 'COMPLEX' })).toBe('reason-required');
  });

  it('stays 急 where the office says nothing, and by 视同受理', () => {
    expect(asked().do({ type: 'accept', by: dispatcher }).case.urgency).toBe('URGENT');
    expect(asked().do(dispatch).case.urgency).toBe('URGENT');
    const deemed = asked().liveTo('2026-03-04 08:00');
    expect(deemed.happened).toContain('case-accepted');
    expect(deemed.case.urgency).toBe('URGENT');
  });
});

describe('one matter is one case (rules.md §32)', () => {
  const now = at('2026-03-02 09:00');
  const open = (sameWords: boolean): EarlierFilings => ({
    open: { caseId: 'case-117', caseNo: 'SL-2026-000117', sameWords },
    filedAt: [],
  });

  it.each([
    ['the very same words', enterprise, true, 'duplicate-case'],
    ['the very same words', liaison, true, 'duplicate-case'],
    ['the very same words', hotline, true, 'duplicate-case'],
    ['other words of the same category', enterprise, false, 'duplicate-case'],
    ['other words of the same category', liaison, false, null],
    ['other words of the same category', hotline, false, null],
  ])('%s while one is open', (_words, by, sameWords, refused) => {
    expect(refusalOf({ by, earlier: open(sameWords) })).toBe(refused);
    expect(refusalOf({ by, earlier: open(sameWords), notDuplicate: true })).toBeNull();
  });

  const filings = (agoMs: number) => Array.from({ length: MOST_FILINGS }, (_, i) => now - agoMs + i);

  it('an enterprise files so many an hour and no more, with any words on them', () => {
    const earlier = { open: null, filedAt: filings(FILING_SPAN_MS - 1) };
    expect(refusalOf({ by: enterprise, earlier, notDuplicate: true })).toBe('filing-too-often');
    expect(refusalOf({ by: enterprise, earlier: { ...earlier, filedAt: earlier.filedAt.slice(1) } })).toBeNull();
    expect(refusalOf({ by: enterprise, earlier: { open: null, filedAt: filings(FILING_SPAN_MS) } })).toBeNull();
  });
});
