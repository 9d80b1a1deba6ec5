import fc from 'fast-check';
import type { Actor } from '@zhuoluo/kernel';
import { orderIdOf } from '../case/event.ts';
import { isActive } from '../case/parts.ts';
import { EVERYBODY, histories, tell } from '../testing/history.fixture.ts';
import { headOf, PEOPLE, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';
import { isImpartial } from '@zhuoluo/directory/rules';
import { RUNS } from '../testing/laws.fixture.ts';

const DECISIONS: readonly string[] = ['order-answer-accepted', 'order-answer-rejected', 'order-revoked'];
const HANDLING: readonly string[] = [
  ...['task-claimed', 'task-claim-confirmed', 'progress-reported', 'task-drafted', 'task-submitted'],
  'case-solved-on-site',
];
const PEOPLE_OF_THE_DIRECTORY: readonly Actor[] = [...Object.values(PEOPLE), ...WORLD.units.map((u) => headOf(u.id))];
const postsOf = (id: string) => EVERYBODY.find((a) => a.personId === id)!.posts;

describe('who decides, over random histories (rules.md §14, §15)', () => {
  it('no one of the ordered unit, and no author of an answer, ever signs, judges or revokes', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const story = tell(history, () => undefined);
        for (const order of story.orders) {
          const answerers = story.events.filter(
            (e) => /^order-answer(ed|-drafted)$/.test(e.type) && orderIdOf(e) === order.id,
          );
          const decided = story.events.filter((e) => DECISIONS.includes(e.type) && e.by && orderIdOf(e) === order.id);
          const signed = order.signMode === 'AUTO' || order.signerId === null ? [] : [order.signerId];
          for (const id of [...signed, ...decided.map((e) => e.by!.personId)])
            expect(isImpartial(story.context.directory, { posts: postsOf(id) }, order.unitId)).toBe(true);
          for (const { by } of decided) expect(answerers.map((a) => a.by?.personId)).not.toContain(by!.personId);
        }
      }),
      RUNS,
    );
  });

  it('a reviewer has not handled it, and a closer has neither handled nor reviewed it, in any round', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { events } = tell(history, () => undefined);
        const handled = new Set<string>();
        const reviewed = new Set<string>();
        for (const event of events.filter((e) => e.by !== null)) {
          const { type, by } = event;
          const isReview = type === 'task-done' || (event.type === 'task-reworked' && event.facts.by === 'REVIEW');
          if (isReview) expect(handled).not.toContain(by!.personId);
          if (type === 'case-closed' || type === 'close-proposed')
            expect([...handled, ...reviewed]).not.toContain(by!.personId);
          if (isReview) reviewed.add(by!.personId);
          if (HANDLING.includes(type)) handled.add(by!.personId);
        }
      }),
      RUNS,
    );
  });

  it('there is always somebody who may sign, judge, review and close; who is offered it may do it', () => {
    fc.assert(
      fc.property(histories, (history) => {
        tell(history, (story) => {
          story.wake();
          const offered = PEOPLE_OF_THE_DIRECTORY.flatMap((by) => story.mayDo(by));
          const somebody = (type: string, order?: string) =>
            expect({ type, by: offered.some((o) => o.type === type && o.order === order) }).toEqual({ type, by: true });
          for (const o of story.orders.filter(({ state }) => state === 'PENDING_SIGN'))
            somebody(o.sentBackAt === null ? 'sign' : 'resubmit', o.id);
          for (const o of story.orders.filter((x) => x.state === 'ANSWERED' && x.answerKind !== 'SUBMISSION')) {
            somebody('accept-answer', o.id);
            somebody('reject-answer', o.id);
          }
          if (story.case.state === 'REVIEWING') somebody('review');
          if (story.case.state === 'CLOSING') somebody('close');
          if (story.case.tasks.some(isActive)) expect(offered.length).toBeGreaterThan(0);
        });
      }),
      RUNS,
    );
  });
});
