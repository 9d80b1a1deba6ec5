import fc from 'fast-check';
import { calendar2025To2026 as calendar } from '@zhuoluo/kernel/time/calendar.fixture';
import { DAY, HOUR, MINUTE } from '@zhuoluo/kernel';
import { ladderOf } from '../escalation/ladder-of.ts';
import { EVERYBODY, filedIn, histories, tell } from '../testing/history.fixture.ts';
import type { Story } from '../testing/story.fixture.ts';
import { directory } from '@zhuoluo/directory/rules/testing/world.fixture';
import { advance } from './advance.ts';
import type { Case } from './case.ts';
import { orderIdOf } from './event.ts';
import { evolve } from './evolve.ts';
import { milestonesOf, nextMilestoneAt, uncomputed } from './milestones.ts';
import { isActive, leadOf, stageClock } from './parts.ts';
import { ladderOfRequest, leadReturn, pendingDispute } from '../request/requests-of.ts';
import type { Clock } from './clock.ts';
import { isPending } from '../request/requests-of.ts';
import { ENDED_CASE, isAmong, STAGE_KINDS } from './states.ts';

import { always, inTheEnd, RUNS } from '../testing/laws.fixture.ts';

/** Laws over random histories of people and time, under several policies. */
describe('liveness', () => {
  it('every open case has a next milestone after now, and an ended one only while something is asked about it', () => {
    always((story) => {
      story.wake();
      const next = nextMilestoneAt(story.case, story.now);
      if (story.case.endedAt !== null && !story.case.requests.some(isPending)) expect(next).toBeNull();
      else expect(next).toBeGreaterThan(story.now);
    });
  });

  it('it is the unit in charge that the clock runs on: no case is without one', () => {
    always((story) => {
      const c = story.wake().case;
      if (c.endedAt !== null) return;
      expect(directory().hasUnit(c.unitId)).toBe(true);
      const asked = leadReturn(c) ?? pendingDispute(c);
      const held = asked ? ladderOfRequest(asked) : (stageClock(c)?.ladder ?? ladderOf('task', leadOf(c)!.id));
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
        expect(
          Math.max(0, ...[...Map.groupBy(fresh, (o) => o.ladder).values()].map(({ length }) => length)),
        ).toBeLessThanOrEqual(1);
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
  'case-reopened',
  'case-instructed',
  ...[
    'case-closed',
    'case-rejected',
    'case-withdrawn',
    'close-proposed',
    'case-ready-to-close',
    'follow-up-recorded',
    'task-done',
    'task-submitted',
  ],
  ...['task-reworked', 'progress-reported', 'order-answered', 'order-answer-accepted', 'order-answer-rejected'],
  ...['request-asked', 'request-drafted', 'request-approved', 'request-refused', 'request-withdrawn'],
  ...['order-revoked', 'order-received', 'case-solved-on-site', 'urgency-changed'],
];

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
      expect(c.clocks.filter((k) => isStage(k) && k.state === 'RUNNING').length).toBe(
        c.endedAt !== null || c.state === 'HANDLING' || pendingDispute(c) ? 0 : 1,
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

const isStage = (k: Clock) => isAmong(STAGE_KINDS, k.kind);
const worked = (from: number, to: number) => calendar.workingSecondsBetween(from, to);
const isLead = (c: Case, taskId: string) => c.tasks.find((t) => t.id === taskId)?.role === 'LEAD';
