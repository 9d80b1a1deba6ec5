import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { badlyRated, DISSATISFIED, onSite, REASONABLE, reviewed } from '../testing/ways.fixture.ts';
import type { Story } from '../testing/story.fixture.ts';
import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

const call = (story: Story, when: string) =>
  story.skipTo(when).do({ type: 'follow-up', by: PEOPLE.hotline, reached: false });

/** Reviewed on Tuesday 3 March: the enterprise is to be asked by 4 March 18:00. */
describe('回访 (rules.md §137)', () => {
  it.each([3, 4, 5])('rated %i, the case is ready to be closed', (rating) => {
    const story = reviewed().do({ type: 'follow-up', by: PEOPLE.enterprise, reached: true, rating });
    expect(story.case).toMatchObject({
      state: 'CLOSING',
      rating,
      unitId: 'SL-INDUSTRY',
      dueAt: at('2026-03-04 18:00'),
    });
    expect(story.lead.rating).toBe(rating);
  });

  it.each([1, 2])('rated %i, it is verified first, and counts as nothing until then', (rating) => {
    const story = reviewed().do({ ...DISSATISFIED, rating });
    expect(story.case).toMatchObject({ state: 'VERIFYING', rating, ratingComment: '问题仍在', dissatisfactions: 0 });
    expect(story.lead).toMatchObject({ state: 'DONE', rating });
  });

  it('a second bad word stays with the unit from which the case rises', () => {
    const story = badlyRated().do(REASONABLE).submit();
    story.do({ type: 'review', by: PEOPLE.dispatcher, accept: true }).do(DISSATISFIED).do(REASONABLE);
    expect(story.case.tasks.map(({ state, rating }) => [state, rating])).toContainEqual(['ESCALATED', 1]);
    expect(story.case.tasks.filter(({ state }) => state !== 'ESCALATED').map(({ rating }) => rating)).not.toContain(1);
  });

  it('an enterprise that was reached is asked for its rating', () => {
    expect(reviewed().refusalOf({ type: 'follow-up', by: PEOPLE.hotline, reached: true })).toBe('rating-required');
  });

  it('an enterprise cannot say of itself that it was not reached', () => {
    for (const said of [{}, { rating: 5 }])
      expect(reviewed().refusalOf({ type: 'follow-up', by: PEOPLE.enterprise, reached: false, ...said })).toBe(
        'rating-required',
      );
  });

  it('three calls in vain on three working days: it goes on as 未联系上', () => {
    const story = reviewed();
    call(call(story, '2026-03-04 10:00'), '2026-03-05 10:00');
    expect(story.case.state).toBe('FOLLOW_UP');
    call(story, '2026-03-06 10:00');
    expect(story.case).toMatchObject({ state: 'CLOSING', outcome: 'UNREACHED' });
  });

  it('calls on one day count once, and calls on a day off do not count', () => {
    const story = reviewed();
    for (const when of [
      '2026-03-04 09:00',
      '2026-03-04 15:00',
      '2026-03-05 10:00',
      '2026-03-07 10:00',
      '2026-03-08 10:00',
    ])
      call(story, when);
    expect(story.case).toMatchObject({ state: 'FOLLOW_UP', missedCalls: ['2026-03-04', '2026-03-05'] });
  });

  it('a new follow-up after a rework counts its calls anew', () => {
    const story = reviewed();
    call(call(story, '2026-03-04 10:00'), '2026-03-05 10:00');
    story
      .do(DISSATISFIED)
      .do(REASONABLE)
      .skipTo('2026-03-06 09:00')
      .submit()
      .do({ type: 'review', by: PEOPLE.dispatcher, accept: true });
    call(story, '2026-03-06 11:00');
    expect(story.case).toMatchObject({ state: 'FOLLOW_UP', missedCalls: ['2026-03-06'] });
  });
});

describe('a case solved on site (rules.md §34)', () => {
  const solved = () =>
    onSite().do({ type: 'solve-on-site', by: PEOPLE.liaison, result: '已协调贷款', evidence: ['照片'] });

  it('is followed up by the office of the tier, within its limit', () => {
    expect(solved().case).toMatchObject({ state: 'FOLLOW_UP', unitId: 'SL-INDUSTRY', dueAt: at('2026-03-03 18:00') });
    expect(solved().clock('ON_SITE')).toMatchObject({ state: 'STOPPED', missedAt: null });
  });

  it('keeps its evidence with its result until it is closed', () => {
    const story = solved().do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 4 });
    expect(story.case).toMatchObject({ state: 'CLOSING', result: '已协调贷款', evidence: ['照片'] });
  });

  it('goes to a department where the enterprise is not satisfied, and is no longer called solved', () => {
    const story = solved().do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 2 });
    const unsolved = { outcome: null, result: null, evidence: [] };
    expect(story.case).toMatchObject({ state: 'DISPATCHING', level: 'DEPARTMENT', ...unsolved });
  });
});
