import { calendar2025To2026 as calendar } from '@zhuoluo/kernel/time/calendar.fixture';
import { COLOURS, isWorking, parseDuration, URGENCIES } from '@zhuoluo/kernel';
import { colourFrom, firstColour, nextColour } from '@zhuoluo/regulation/rules';
import type { Story } from '../testing/story.fixture.ts';
import { isDirect, isLiveOrder, type SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { CaseEvent } from './event.ts';
import { isLadderAlive } from './parts.ts';
import { always, inTheEnd } from '../testing/laws.fixture.ts';

const ladder = (o: SupervisionOrder) => o.ladder;
const countBy = <T>(all: readonly T[], key: (x: T) => string) =>
  [...Map.groupBy(all, key).values()].map((group) => group.length);
const drawnByTime = (o: SupervisionOrder) =>
  ['LIMIT_MISSED', 'RECTIFY_MISSED', 'COMMITMENT_MISSED', 'INSTRUCTION_MISSED'].includes(o.reason);

/** Laws over random histories of people and time, under several policies. */
describe('orders', () => {
  it('none is early: it is drawn after its limit has passed, and in office hours where the limit runs in them', () => {
    inTheEnd((story) => {
      for (const o of story.orders.filter(drawnByTime)) {
        expect(o.draftedAt).toBeGreaterThanOrEqual(dueBefore(story, o));
        if (isWorking(parseDuration(o.limit).unit))
          expect(calendar.firstWorkingInstantAt(o.draftedAt) ?? o.draftedAt).toBe(o.draftedAt);
      }
    });
  });

  it('a ladder goes through the colours of its policy, from that of the urgency; only people and a leader’s date do otherwise, and then harsher', () => {
    inTheEnd((story) => {
      const { policy } = story.context;
      for (const o of story.orders) {
        const before = story.orders.find((p) => p.id === o.supersedes);
        const earlier = story.orders.filter((p) => p.clockId === o.clockId && p.step < o.step && countedFor(o, p));
        if (isDirect(o)) {
          if (before) expect(COLOURS.indexOf(o.colour)).toBeGreaterThan(COLOURS.indexOf(before.colour));
        } else if (before) expect(o.colour).toBe(nextColour(policy, before.colour));
        else if (o.reason === 'DISSATISFIED_TWICE' || o.reason === 'FALSE_CLOSURE') expect(o.colour).toBe('RED');
        else if (o.reason === 'INSTRUCTION_MISSED') expect(o.colour).toBe(colourFrom(policy, 'YELLOW'));
        else if (earlier.length > 0) expect(o.colour).toBe(nextColour(policy, earlier.at(-1)!.colour));
        else expect(URGENCIES.map((urgency) => firstColour(policy, urgency))).toContain(o.colour);
        expect(policy.orders[o.colour].used).toBe(true);
      }
    });
  });

  it('one open order and one draft a ladder at most (一事一单), none twice on a clock and step', () => {
    always(({ orders }) => {
      expect(Math.max(0, ...countBy(orders.filter(isLiveOrder), ladder))).toBeLessThanOrEqual(1);
      const drafts = orders.filter((o) => o.state === 'PENDING_SIGN');
      expect(Math.max(0, ...countBy(drafts, ladder))).toBeLessThanOrEqual(1);
      expect(Math.max(0, ...countBy(orders, (o) => `${o.clockId}/${o.step}`))).toBeLessThanOrEqual(1);
    });
  });

  it('an order stands on the ladder of its clock, and so does the date its answer promised', () => {
    always(({ orders, case: c }) => {
      const ofClock = (id: string) => c.clocks.find((k) => k.id === id)!.ladder;
      for (const o of orders) expect(o.ladder).toBe(ofClock(o.clockId));
      for (const k of c.clocks.filter(({ orderId }) => orderId !== null))
        expect(k.ladder).toBe(orders.find(({ id }) => id === k.orderId)!.ladder);
    });
  });

  it('a limit of a task’s own unit is on the ladder of the task, every other on that of a stage or request', () => {
    always(({ case: c }) => {
      const stages = c.clocks
        .filter((k) => k.taskId === null && k.kind !== 'COMMITMENT')
        .map(({ id, kind }) => `${kind === 'DECIDE' ? 'request' : 'stage'}/${id}`);
      for (const k of c.clocks) {
        const task = c.tasks.find(({ id }) => id === k.taskId);
        if (task) expect([k.ladder, k.unitId]).toEqual([`task/${task.id}`, task.unitId]);
        else expect(stages).toContain(k.ladder);
      }
    });
  });

  it('a ladder that has ended awaits no promised date', () => {
    always(({ case: c }) => {
      for (const k of c.clocks.filter(({ kind, state }) => kind === 'COMMITMENT' && state === 'RUNNING'))
        expect([k.ladder, isLadderAlive(c, k.ladder)]).toEqual([k.ladder, true]);
    });
  });

  it('none is drawn on a unit that its case has climbed away from (rules.md §87)', () => {
    always(({ orders, case: c }) => {
      const leftBehind = c.tasks.filter((t) => t.leftBehind).map(({ id }) => `task/${id}`);
      expect(orders.filter((o) => leftBehind.includes(o.ladder))).toEqual([]);
    });
  });

  it('an order on a task is the unit’s that has the task: by the task it sees the case', () => {
    always(({ orders, case: c }) => {
      for (const o of orders.filter(({ taskId }) => taskId !== null))
        expect(c.tasks.find(({ id }) => id === o.taskId)!.unitId).toBe(o.unitId);
    });
  });

  it('an issued order has its number, its signer and its limit; the numbers have no gap', () => {
    inTheEnd(({ orders }) => {
      const issued = orders.filter((o) => o.issuedAt !== null);
      for (const o of issued) expect([o.docNumber, o.signerId, o.rectifyLimit]).not.toContain(null);
      const numbers = issued.map((o) => Number(/(\d+)号/.exec(o.docNumber!)![1])).sort((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      expect(orders.filter((o) => o.issuedAt === null && o.docNumber !== null)).toEqual([]);
    });
  });
});

/** Whether an earlier order counted when a later one was drawn. One that lapsed never did, a revoked one until then: time does its part first. */
const countedFor = (later: SupervisionOrder, o: SupervisionOrder) =>
  o.state !== 'LAPSED' && (o.state !== 'REVOKED' || o.endedAt! >= later.draftedAt);

/** The limit that had to pass before an order could be drawn. */
function dueBefore({ events }: Story, o: SupervisionOrder): number {
  if (o.reason === 'LIMIT_MISSED' || o.reason === 'INSTRUCTION_MISSED') return o.dueAt;
  const missed = events.findLast((e) => isMiss(e) && e.facts.orderId === o.supersedes && e.at <= o.draftedAt);
  return missed && isMiss(missed) ? missed.facts.dueAt! : Number.NaN;
}
const isMiss = (e: CaseEvent): e is CaseEvent<'order-expired' | 'limit-missed'> =>
  e.type === 'order-expired' || e.type === 'limit-missed';
