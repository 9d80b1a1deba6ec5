import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { SUBMISSION } from '../testing/filings.fixture.ts';
import { blueIssued, claimed, LEAD_HEAD, readyToClose } from '../testing/ways.fixture.ts';
import { headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

describe('销号 (rules.md §141)', () => {
  it('ends every clock and every open order with the case', () => {
    const story = readyToClose().do({ type: 'close', by: PEOPLE.secondDispatcher, summary: '已办结' });
    expect(story.case).toMatchObject({ state: 'CLOSED', dueAt: null, closeSummary: '已办结', colour: null });
    expect(story.case.clocks.filter((k) => k.state !== 'STOPPED')).toEqual([]);
  });

  it('calls nothing late that was handed in in time, however long the offices took', () => {
    const story = claimed()
      .skipTo('2026-03-10 10:00')
      .submit()
      .liveTo('2026-03-24 10:00')
      .do({ type: 'review', by: PEOPLE.dispatcher, accept: true })
      .do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 })
      .do({ type: 'close', by: PEOPLE.secondDispatcher, summary: '已办结' });
    expect(story.clock('HANDLE', LEAD_HEAD.posts[0]!.unitId)).toMatchObject({ missedAt: null, lateSeconds: null });
    expect(story.case.tasks[0]).toMatchObject({ lateSeconds: null });
  });

  it('keeps the lateness of what was handed in late', () => {
    const story = blueIssued().skipTo('2026-03-13 10:00').submit();
    expect(story.case.tasks[0]!.lateSeconds).toBe((7.5 + 2) * 3600);
    story
      .do({ type: 'review', by: PEOPLE.dispatcher, accept: true })
      .do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 })
      .do({ type: 'close', by: PEOPLE.secondDispatcher, summary: '已办结' });
    expect(story.clock('HANDLE')).toMatchObject({ missedAt: at('2026-03-11 18:00'), lateSeconds: (7.5 + 2) * 3600 });
  });
});

/** The co-unit has its claim limit until 3 March, then 3 wd: until Friday 6 March 18:00. */
describe('co-units (rules.md §45, §133)', () => {
  it('report to the lead first: it cannot hand in before they answered or were late', () => {
    const story = claimed({}, ['SL-PERMIT']).skipTo('2026-03-04 10:00');
    expect(story.refusalOf({ ...SUBMISSION, by: LEAD_HEAD })).toBe('co-units-outstanding');
    story.do({ type: 'claim', by: headOf('SL-PERMIT'), unit: 'SL-PERMIT' });
    story.do({ ...SUBMISSION, by: headOf('SL-PERMIT'), unit: 'SL-PERMIT' });
    expect(story.taskOf('SL-PERMIT').state).toBe('DONE');
    expect(story.submit().case.state).toBe('REVIEWING');
  });

  it('end cancelled and late when the lead’s result is accepted; their unsigned drafts lapse', () => {
    const story = claimed({}, ['SL-PERMIT']).liveTo('2026-03-10 08:30');
    expect(story.ordersOf('SL-PERMIT')).toMatchObject([
      { colour: 'BLUE', state: 'ISSUED' },
      { colour: 'YELLOW', state: 'PENDING_SIGN' },
    ]);
    story.submit().do({ type: 'review', by: PEOPLE.dispatcher, accept: true });
    expect(story.taskOf('SL-PERMIT')).toMatchObject({ state: 'CANCELLED', lateSeconds: (7.5 + 0.5) * 3600 });
    expect(story.ordersOf('SL-PERMIT')).toMatchObject([
      { colour: 'BLUE', state: 'ISSUED' },
      { colour: 'YELLOW', state: 'LAPSED' },
    ]);
  });
});
