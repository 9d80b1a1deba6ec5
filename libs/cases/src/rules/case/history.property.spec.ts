import fc from 'fast-check';
import { calendar2025To2026 as calendar } from '@zhuoluo/kernel/time/calendar.fixture';
import { isWorking, parseDuration, DAY, HOUR, MINUTE } from '@zhuoluo/kernel';
import { ladderOf } from '../escalation/ladder-of.ts';
import { nextColour } from '../escalation/ladder.ts';
import { EVERYBODY, filedIn, histories, tell } from '../testing/history.fixture.ts';
import type { Story } from '../testing/story.fixture.ts';
import { directory } from '@zhuoluo/directory/rules/testing/world.fixture';
import { isLiveOrder, type SupervisionOrder } from '../supervision-order/supervision-order.ts';
import { advance } from './advance.ts';
import type { Case } from './case.ts';
import { orderIdOf, type CaseEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { milestonesOf, nextMilestoneAt, uncomputed } from './milestones.ts';
import { isActive, isLadderAlive, leadOf, stageClock } from './parts.ts';
import { ENDED_CASE, isAmong } from './states.ts';

const RUNS = { numRuns: 60 };
const always = (law: (story: Story) => void) =>
  fc.assert(
    fc.property(histories, (h) => void tell(h, law)),
    RUNS,
  );
const inTheEnd = (law: (story: Story) => void) =>
  fc.assert(
    fc.property(histories, (h) => law(tell(h, () => undefined))),
    RUNS,
  );

const ladder = (o: SupervisionOrder) => o.ladder;
const countBy = <T>(all: readonly T[], key: (x: T) => string) =>
  [...Map.groupBy(all, key).values()].map((group) => group.length);
const drawnByTime = (o: SupervisionOrder) =>
  o.reason === 'LIMIT_MISSED' || o.reason === 'RECTIFY_MISSED' || o.reason === 'COMMITMENT_MISSED';

/** Laws over random histories of people and time, under several policies. */
describe('liveness', () => {
  it('every open case has a next milestone after now, and a closed one none', () => {
    always((story) => {
      story.wake();
      const next = nextMilestoneAt(story.case, story.now);
      if (story.case.state === 'CLOSED') expect(next).toBeNull();
      else expect(next).toBeGreaterThan(story.now);
    });
  });

  it('it is the unit in charge that the clock runs on: no case is without one', () => {
    always((story) => {
      const c = story.wake().case;
      if (c.state === 'CLOSED') return;
      expect(directory().hasUnit(c.unitId)).toBe(true);
      const held = stageClock(c)?.ladder ?? ladderOf('task', leadOf(c)!.id);
      const awaited = new Set([...milestonesOf(c, story.now), ...uncomputed(c)].map(({ id }) => id));
      const pressing = [...c.clocks, ...c.orders].filter(({ id }) => awaited.has(id));
      expect(pressing.map(({ ladder }) => ladder)).toContain(held);
    });
  });
});

describe('who did it', () => {
  it('stands in every event of a person as a post that this person holds, with its unit and without a name (rules.md §156)', () => {
    const heldBy = new Map(EVERYBODY.map(({ personId, posts }) => [personId, posts]));
    inTheEnd((story) => {
      for (const { by } of story.events) {
        if (by === null) continue;
        const { id, unitId } = heldBy.get(by.personId)!.find((post) => post.id === by.postId)!;
        expect(by).toEqual({ personId: by.personId, postId: id, unitId: unitId || null });
      }
    });
  });
});

describe('time', () => {
  it('advancing twice changes nothing', () => {
    always((story) => {
      story.wake();
      expect(advance(story.case, story.context).events).toEqual([]);
    });
  });

  it('never closes, approves, hands in or answers anything', () => {
    inTheEnd((story) => {
      const byTime = new Set(story.events.filter((e) => e.by === null).map((e) => e.type));
      for (const type of FOR_PEOPLE) expect(byTime).not.toContain(type);
    });
  });

  it('draws at most one order a ladder in one stride, however long (rules.md §26)', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 60 * 24 }), (history, hours) => {
        const { case: c, context, now } = tell(history, () => undefined);
        const after = advance(c, { ...context, now: now + hours * (history.policy === 'fast' ? MINUTE : HOUR) }).case;
        const fresh = after.orders.slice(c.orders.length);
        expect(Math.max(0, ...countBy(fresh, ladder))).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it('warns of a limit before its end and reminds of nothing that it then overtakes itself, however long nothing ran', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 60 * 24 }), (history, hours) => {
        const { case: c, context, now } = tell(history, () => undefined);
        const end = now + hours * (history.policy === 'fast' ? MINUTE : HOUR);
        const { events } = advance(c, { ...context, now: end });
        for (const event of events)
          if (event.type === 'warning-given') expect(event.facts.dueAt ?? Infinity).toBeGreaterThan(end);
        const about = (...types: string[]) => events.filter(({ type }) => types.includes(type)).map(orderIdOf);
        const overtaken = new Set(about('order-issued', 'order-referred-up', 'order-judgement-moved'));
        const reminded = about('order-sign-alerted', 'order-judgement-reminded');
        expect(reminded.filter((id) => overtaken.has(id))).toEqual([]);
        expect(reminded).toHaveLength(new Set(reminded).size);
      }),
      RUNS,
    );
  });

  it('draws no more orders in one stride than in many steps', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 60 }), (history, days) => {
        const end = (story: Story) => story.now + days * (history.policy === 'fast' ? DAY / 1440 : DAY);
        const before = tell(history, () => undefined);
        const stride = advance(before.case, { ...before.context, now: end(before) });
        const steps = tell(history, () => undefined);
        steps.liveTo(end(steps));
        expect(stride.case.orders.length).toBeLessThanOrEqual(steps.case.orders.length);
      }),
      RUNS,
    );
  });
});
const FOR_PEOPLE = [
  ...['case-closed', 'close-proposed', 'case-ready-to-close', 'follow-up-recorded', 'task-done', 'task-submitted'],
  ...['task-reworked', 'progress-reported', 'order-answered', 'order-answer-accepted', 'order-answer-rejected'],
  ...['order-revoked', 'order-received', 'case-solved-on-site', 'urgency-changed'],
];

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

  it('a ladder goes blue, yellow, red; only a second dissatisfaction begins at red', () => {
    inTheEnd((story) => {
      for (const o of story.orders) {
        const before = story.orders.find((p) => p.id === o.supersedes);
        const earlier = story.orders.filter((p) => p.clockId === o.clockId && p.step < o.step && countedFor(o, p));
        if (before) expect(o.colour).toBe(nextColour(before.colour));
        else if (o.reason === 'DISSATISFIED_TWICE') expect(o.colour).toBe('RED');
        else expect(o.colour).toBe(earlier.length === 0 ? 'BLUE' : nextColour(earlier.at(-1)!.colour));
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

  it('a limit of a task’s own unit is on the ladder of the task, every other on that of a stage', () => {
    always(({ case: c }) => {
      const stages = c.clocks
        .filter((k) => k.taskId === null && k.kind !== 'COMMITMENT')
        .map(({ id }) => `stage/${id}`);
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
  if (o.reason === 'LIMIT_MISSED') return o.dueAt;
  const missed = events.findLast((e) => isMiss(e) && e.facts.orderId === o.supersedes && e.at <= o.draftedAt);
  return missed && isMiss(missed) ? missed.facts.dueAt! : Number.NaN;
}
const isMiss = (e: CaseEvent): e is CaseEvent<'order-expired' | 'limit-missed'> =>
  e.type === 'order-expired' || e.type === 'limit-missed';

describe('the history', () => {
  it('replayed from nothing gives the case again; its entries are numbered without a gap', () => {
    inTheEnd((story) => {
      const replayed = story.events.reduce<Case | null>(evolve, null);
      expect(replayed).toEqual(story.case);
      expect(story.events.map((e) => e.seq)).toEqual(story.events.map((_, i) => i + 1));
      expect(story.case.version).toBe(story.events.length);
    });
  });

  it('a case and its tasks have an end in the states that end them, and in no other', () => {
    always(({ case: c }) => {
      expect([c.state, c.endedAt !== null]).toEqual([c.state, isAmong(ENDED_CASE, c.state)]);
      for (const task of c.tasks) expect([task.state, task.endedAt === null]).toEqual([task.state, isActive(task)]);
    });
  });

  it('what a task or a stage has ended leaves no clock running', () => {
    always(({ case: c }) => {
      const ended = new Set(c.tasks.filter((t) => t.endedAt !== null && t.state !== 'DONE').map((t) => t.id));
      expect(c.clocks.filter((k) => ended.has(k.taskId ?? '') && k.state !== 'STOPPED')).toEqual([]);
      expect(c.clocks.filter((k) => k.taskId === null && k.kind !== 'COMMITMENT' && k.state === 'RUNNING').length).toBe(
        c.state === 'CLOSED' || c.state === 'HANDLING' ? 0 : 1,
      );
    });
  });

  it('of a case left alone: the working time of its levels adds up to the whole', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const story = filedIn(history);
        story.liveTo(story.now + (history.policy === 'fast' ? DAY / 144 : 60 * DAY));
        const own = story.case.clocks.filter((k) => k.taskId === null || isLead(story.case, k.taskId));
        const sum = own.reduce((total, k) => total + worked(k.startedAt, k.stoppedAt ?? story.now), 0);
        expect(sum).toBeCloseTo(worked(story.case.openedAt, story.now), 2);
      }),
      RUNS,
    );
  });
});

const worked = (from: number, to: number) => calendar.workingSecondsBetween(from, to);
const isLead = (c: Case, taskId: string) => c.tasks.find((t) => t.id === taskId)?.role === 'LEAD';
