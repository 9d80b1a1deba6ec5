import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { decide } from '../case/decide.ts';
import { FAST_POLICY } from '@zhuoluo/regulation/rules';
import { blueIssued, LEAD_HEAD } from '../testing/ways.fixture.ts';
import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { articleOf } from './document-basis.ts';
import { promiseAsked } from './promise.ts';

const answered = (kind: 'PROGRESS' | 'FINAL') =>
  blueIssued().skipTo('2026-03-13 10:00').do({ type: 'answer', by: LEAD_HEAD, kind, text: '正在办理' });
const accept = { type: 'accept-answer', by: PEOPLE.inspector } as const;

describe('the date that accepting an answer asks for (rules.md §124)', () => {
  it('is known beforehand, with its latest possible', () => {
    const story = answered('PROGRESS');
    expect(promiseAsked(story.case, story.orders[0]!, story.context)).toEqual({
      isRequired: true,
      isSpent: false,
      latest: at('2026-03-19 18:00'),
    });
    expect(story.refusalOf({ ...accept, until: at('2026-03-19 18:00') })).toBeNull();
  });

  it.each([
    ['none', undefined, 'until-required'],
    ['one too late', at('2026-03-20 18:00'), 'until-too-late'],
  ])('a refusal of %s names it', (_which, until, code) => {
    const story = answered('PROGRESS');
    const command = { ...accept, orderId: story.orders[0]!.id, ...(until === undefined ? {} : { until }) };
    expect(decide(command, story.case, story.context)).toMatchObject({
      ok: false,
      refusal: { code, facts: { latest: '2026-03-19T10:00:00.000Z' } },
    });
  });

  it('a final answer needs none; what is not handed in a working day later draws the next colour', () => {
    const story = answered('FINAL').do(accept);
    expect(story.orders).toMatchObject([{ state: 'CLOSED', judgedBy: PEOPLE.inspector.personId }]);
    story.liveTo('2026-03-17 08:00');
    expect(story.orders).toMatchObject([{ state: 'CLOSED' }, { colour: 'YELLOW' }]);
    expect(story.orders.map(articleOf)).toEqual(['第一百条', '第一百二十四条']);
    const handedIn = answered('FINAL').do(accept).submit().liveTo('2026-03-17 08:00');
    expect(handedIn.orders).toMatchObject([{ state: 'CLOSED' }]);
  });

  it('a final answer may promise one all the same', () => {
    const story = answered('FINAL').do({ ...accept, until: at('2026-03-18 18:00') });
    expect(story.clock('COMMITMENT')).toMatchObject({ state: 'RUNNING', dueAt: at('2026-03-18 18:00') });
  });

  it('under limits of seconds a person still has the time to name one', () => {
    const story = answered('PROGRESS');
    const { context } = story;
    const hasty = { ...story.case, tasks: story.case.tasks.map((t) => ({ ...t, handleLimit: '20s' as const })) };
    const { latest } = promiseAsked(hasty, story.orders[0]!, { ...context, policy: FAST_POLICY })!;
    const until = Math.floor(latest / 60_000) * 60_000;
    const command = { ...accept, orderId: story.orders[0]!.id, until };
    expect(until - context.now).toBeGreaterThanOrEqual(60_000);
    expect(decide(command, hasty, context)).toMatchObject({ ok: true });
  });
});
