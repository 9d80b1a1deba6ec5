import { blueIssued, dispatched } from '../testing/ways.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { docNumber, numbersWanted, withNumbers } from './doc-number.ts';

describe('文号 (GB/T 9704)', () => {
  it('is 机关代字〔YYYY〕N号: full year, U+3014 and U+3015, no 第, no leading zero', () => {
    expect(docNumber('商政督', 2026, 7)).toBe('商政督\u30142026\u30157号');
  });
});

describe('numbers wanted and written in', () => {
  it('one for each order issued, of its office and of the Shanghai year of issue', () => {
    const story = blueIssued();
    const event = story.events.find((e) => e.type === 'order-issued')!;
    const bare = { ...story.case, orders: story.orders.map((o) => ({ ...o, docNumber: null })) };
    expect(numbersWanted(bare, [event])).toEqual([
      { orderId: story.orders[0]!.id, officeId: 'SL-SUPERVISION', year: 2026, at: event.at },
    ]);
  });

  it('none for an order that has its number, or that is a draft', () => {
    const story = blueIssued().liveTo('2026-03-18 09:00');
    expect(numbersWanted(story.case, story.events)).toEqual([]);
  });

  it('two orders of one moment are numbered in the order of their events', () => {
    const story = dispatched({}, ['SL-HOUSING']).liveTo('2026-03-04 08:00');
    expect(story.orders.map((o) => [o.unitId, o.docNumber])).toEqual([
      ['SL-NATURAL_RESOURCES', '商政督〔2026〕1号'],
      ['SL-HOUSING', '商政督〔2026〕2号'],
    ]);
  });

  it('the number is in the case, in the event and in its change alike, so that replaying gives it again', () => {
    const story = blueIssued();
    const event = story.events.find((e) => e.type === 'order-issued')!;
    expect(event.facts['docNumber']).toBe('商政督〔2026〕1号');
    expect(event.change.orders?.at(-1)).toMatchObject({ docNumber: '商政督〔2026〕1号' });
  });

  it('nothing to number leaves case and events as they are', () => {
    const story = new Story().skipTo('2026-03-02 09:00').file();
    const numbered = withNumbers(story.case, story.events, new Map());
    expect(numbered.events).toEqual(story.events);
    expect(numbered.case).toEqual(story.case);
  });
});
