import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { DAY } from '@zhuoluo/kernel';
import { DEFAULT_POLICY } from '@zhuoluo/regulation/rules';
import { noticesOf } from '../notices/notices-of.ts';
import { isPending } from '../request/requests-of.ts';
import { inTheEnd } from '../testing/laws.fixture.ts';
import type { Story } from '../testing/story.fixture.ts';
import { closed, dispatched, rejected } from '../testing/ways.fixture.ts';
import { advance } from './advance.ts';
import { archive } from './archive.ts';
import { allowedCaseActions, allowedOrderActions, decide } from './decide.ts';
import { isResultTold } from './parts.ts';

const LATER = 91 * DAY;
const later = (story: Story, by = LATER) => ({ ...story.context, now: story.case.endedAt! + by });
const archived = (story: Story, by = LATER) => archive(story.case, later(story, by));
const REOPEN = { type: 'reopen', by: PEOPLE.enterprise, reason: '问题依旧' } as const;

describe('what ended ninety days ago is archived (rules.md §143)', () => {
  it('at the instant, and not before', () => {
    expect(archived(closed(), 90 * DAY - 1).events).toEqual([]);
    expect(archived(closed(), 90 * DAY).events).toMatchObject([
      { type: 'case-archived', by: null, facts: { endedAs: 'CLOSED' } },
    ]);
  });

  it.each([
    ['CLOSED', closed],
    ['REJECTED', rejected],
  ] as const)('and bears how it had ended: %s', (state, way) => {
    const story = way();
    const { state: _, endedAs: __, version: ___, ...rest } = story.case;
    expect(archived(story).case).toMatchObject({ ...rest, state: 'ARCHIVED', endedAs: state });
  });

  it('never while it may still be reopened', () => {
    const long = closed({ policy: { ...DEFAULT_POLICY, reopenWithin: '4320h' } });
    expect(archived(long).events).toEqual([]);
    expect(decide(REOPEN, long.case, later(long)).ok).toBe(true);
    expect(archived(long, 180 * DAY).events).toHaveLength(1);
  });

  it('never while something that was asked about it waits for an answer', () => {
    const story = closed();
    const request = { id: 'r', state: 'PENDING' } as unknown as (typeof story.case.requests)[number];
    expect(archive({ ...story.case, requests: [request] }, later(story)).events).toEqual([]);
  });

  it('never while the calendar does not know the day', () => {
    const story = closed({ policy: { ...DEFAULT_POLICY, archiveAfter: '600wd' } });
    expect(archived(story, 500 * DAY).events).toEqual([]);
  });

  it('never if it is open', () => {
    const story = dispatched();
    const now = story.now + 400 * DAY;
    expect(archive(story.case, { ...story.context, now }).events).toEqual([]);
  });
});

describe('an archived case', () => {
  it('is changed by no command, and offers none', () => {
    const story = closed();
    const after = archived(story).case;
    const ctx = later(story);
    for (const by of [PEOPLE.enterprise, PEOPLE.inspector, PEOPLE.dispatcher])
      expect(allowedCaseActions(after, by, ctx)).toEqual([]);
    for (const order of after.orders) expect(allowedOrderActions(after, order, PEOPLE.inspector, ctx)).toEqual([]);
    const falseClosure = { type: 'false-closure', by: PEOPLE.inspector, reason: '抽查未解决' } as const;
    expect(decide(falseClosure, story.case, ctx).ok).toBe(true);
    for (const command of [REOPEN, falseClosure])
      expect(decide(command, after, ctx)).toMatchObject({ ok: false, refusal: { code: 'case-archived' } });
  });

  it('is told to no one, and its enterprise still reads its answer', () => {
    const story = closed();
    const { case: after, events } = archived(story);
    expect(noticesOf(after, events, story.context.directory)).toEqual([]);
    expect(isResultTold(after)).toBe(true);
  });

  it('stays as it is after any history: time and the archive itself change nothing more', () => {
    inTheEnd((story) => {
      if (story.case.endedAt === null || story.case.requests.some(isPending)) return;
      const { case: after, events } = archived(story, 400 * DAY);
      const ctx = later(story, 800 * DAY);
      expect([after.endedAs, events.length]).toEqual([story.case.state, 1]);
      expect(archive(after, ctx).events).toEqual([]);
      expect(advance(after, ctx).events).toEqual([]);
      expect(isResultTold(after)).toBe(isResultTold(story.case));
    });
  });
});
