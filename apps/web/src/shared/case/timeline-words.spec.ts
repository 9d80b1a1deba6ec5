import { readFileSync } from 'node:fs';
import { caseEventTypeValues, type TimelineEntry } from '../../api/schema.gen.ts';
import { headlineOf, quotesOf } from './timeline-words.ts';

const entry = (type: string, facts: Record<string, unknown>) => ({ type, facts, by: null }) as unknown as TimelineEntry;
/** Says which wording is taken, and what is filled in. */
const t = ((key: string, words: Record<string, string> = {}) => {
  const said = Object.entries(words).filter(([name, word]) => name !== 'context' && word !== '');
  return [words['context'] ? `${key}_${words['context']}` : key, ...said.map(([, word]) => word)].join(' ');
}) as unknown as Parameters<typeof headlineOf>[1];

describe('what happened to a case, in one line', () => {
  it('names whom it was dispatched to', () => {
    const dispatched = entry('case-dispatched', { leadUnitName: '市工信局', coUnitNames: [] });
    expect(headlineOf(dispatched, t, 'zh-CN')).toBe('case:event.case-dispatched 市工信局');
    const helped = entry('case-dispatched', { leadUnitName: '市工信局', coUnitNames: ['县经贸局'] });
    expect(headlineOf(helped, t, 'zh-CN')).toBe('case:event.case-dispatched_CO 市工信局 县经贸局');
  });

  it('calls it 改派 where another unit had the case before, with co-units and without', () => {
    const rerouted = entry('case-dispatched', { leadUnitName: '市工信局', coUnitNames: [], rerouted: true });
    expect(headlineOf(rerouted, t, 'zh-CN')).toBe('case:event.case-dispatched_REROUTED 市工信局');
    const helped = { ...rerouted, facts: { ...rerouted.facts, coUnitNames: ['县经贸局'] } };
    expect(headlineOf(helped, t, 'zh-CN')).toBe('case:event.case-dispatched_REROUTED_CO 市工信局 县经贸局');
  });

  it('says of a unit left behind that it goes on, also to the enterprise, which reads no reason', () => {
    const left = entry('case-dispatched', { coUnitNames: ['市工信局'] });
    expect(headlineOf(left, t, 'zh-CN')).toBe('case:event.case-dispatched_LEFT 市工信局');
  });

  it('leaves no gap where the dispatching office is not told', () => {
    expect(headlineOf(entry('case-awaits-dispatch', { unitName: '县政府办' }), t, 'zh-CN')).toBe(
      'case:event.case-awaits-dispatch 县政府办',
    );
    expect(headlineOf(entry('case-awaits-dispatch', {}), t, 'zh-CN')).toBe('case:event.case-awaits-dispatch_UNNAMED');
  });

  it('says of a limit that moved from when to when', () => {
    const [formerDueAt, dueAt] = [Date.UTC(2026, 2, 11, 10), Date.UTC(2026, 2, 13, 10)];
    const moved = { unitName: '市工信局', kind: 'HANDLE', formerDueAt, dueAt };
    expect(headlineOf(entry('limit-moved', moved), t, 'zh-CN')).toMatch(/^case:event.limit-moved .*3月11日.*3月13日/);
    const ofOrder = entry('limit-moved', { ...moved, orderId: 'o' });
    expect(headlineOf(ofOrder, t, 'zh-CN')).toMatch(/^case:event.limit-moved_ORDER /);
  });

  it('quotes what people said, and says so where that was erased', () => {
    const rated = (comment: unknown) => quotesOf(entry('follow-up-recorded', { reached: true, rating: 1, comment }), t);
    expect(rated('仍缺操作工')).toEqual(['仍缺操作工']);
    expect(rated({ erased: true })).toEqual(['case:erased']);
    expect(rated(null)).toEqual([]);
  });

  it.each(['zh-CN', 'en'])('has words for every type of event in %s, and for no other', (language) => {
    const file = new URL(`../../i18n/${language}/case.json`, import.meta.url);
    const { event } = JSON.parse(readFileSync(file, 'utf8')) as { event: Record<string, string> };
    const spoken = Object.keys(event).map((key) => key.replace(/_.*$/, ''));
    expect([...new Set(spoken)].sort()).toEqual([...caseEventTypeValues].sort());
    expect(caseEventTypeValues.filter((type) => !event[type])).toEqual([]);
  });
});
