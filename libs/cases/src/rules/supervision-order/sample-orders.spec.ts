import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { localDateOf } from '@zhuoluo/kernel';
import { daysLate } from '../case/view.ts';
import { Story } from '../testing/story.fixture.ts';
import { headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

/** The three sample orders, told by a fixed clock: 商政督〔2026〕12号, 15号, 19号. */
describe('云岭钒材 (示例): the sample orders', () => {
  const story = new Story({ numbers: [12, 15, 19] })
    .skipTo('2026-02-28 10:00')
    .file()
    .do({ type: 'escalate', by: PEOPLE.liaison, reason: '超出本单位权限' })
    .skipTo('2026-03-02 09:00')
    .do({
      type: 'dispatch',
      by: PEOPLE.dispatcher,
      lead: 'SL-NATURAL_RESOURCES',
      coUnits: [],
      requirement: '办理用地手续',
    })
    .skipTo('2026-03-02 15:00')
    .do({ type: 'claim', by: headOf('SL-NATURAL_RESOURCES') });
  const dueAt = story.lead.dueAt!;
  const blue = story.liveTo('2026-03-12 08:00').orders[0]!;
  const lateAtBlue = daysLate(dueAt, story.now, story.context.calendar);
  story.liveTo('2026-03-18 09:00').do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
  const yellow = story.orders[1]!;
  story.liveTo('2026-03-23 09:00').do({ type: 'sign', by: PEOPLE.viceMayor, colour: 'RED' });
  const red = story.orders[2]!;

  it('dispatched on Monday 2 March, 7 working days end on Wednesday 11 March', () => {
    expect(dueAt).toBe(at('2026-03-11 18:00'));
  });

  it('blue is issued on 12 March at 8, one working day late, to be rectified by 17 March 18:00', () => {
    expect(blue).toMatchObject({
      colour: 'BLUE',
      state: 'ISSUED',
      issuedAt: at('2026-03-12 08:00'),
      rectifyDueAt: at('2026-03-17 18:00'),
    });
    expect(blue).toMatchObject({
      unitId: 'SL-NATURAL_RESOURCES',
      officeId: 'SL-SUPERVISION',
      signerTitle: '督查办主任',
      points: 0,
    });
    expect(lateAtBlue).toBe(1);
  });

  it('yellow is issued on 18 March, to be rectified by 20 March 18:00, and supersedes blue', () => {
    expect(localDateOf(yellow.issuedAt!)).toBe('2026-03-18');
    expect(yellow).toMatchObject({
      rectifyDueAt: at('2026-03-20 18:00'),
      signerTitle: '市政府办公室主任',
      points: -1,
      supersedes: blue.id,
    });
    expect(story.orders[0]!.state).toBe('SUPERSEDED');
  });

  it('red is issued on 23 March, 8 working days past 11 March, to be rectified by 25 March 18:00', () => {
    expect(localDateOf(red.issuedAt!)).toBe('2026-03-23');
    expect(red).toMatchObject({ rectifyDueAt: at('2026-03-25 18:00'), signerTitle: '市政府分管副市长', points: -2 });
    expect(daysLate(dueAt, red.issuedAt!, story.context.calendar)).toBe(8);
  });

  it('the red lifts the case of a city department straight to CITY, where the campaign office leads', () => {
    expect(story.case).toMatchObject({ level: 'CITY', state: 'HANDLING', unitId: 'SL-INDUSTRY', colour: 'RED' });
    expect(story.case.tasks.find((t) => t.unitId === 'SL-NATURAL_RESOURCES' && t.role === 'LEAD')?.state).toBe(
      'ESCALATED',
    );
  });
});
