import fc from 'fast-check';
import {
  DAY,
  HOUR,
  MINUTE,
  SECOND,
  type Instant,
  type Actor,
  COLOURS,
  REJECTION_CODES,
  URGENCIES,
  SUSPENSION_REASONS,
} from '@zhuoluo/kernel';
import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import type { CommandType, FileCase } from '../case/command.ts';
import { nextMilestoneAt } from '../case/milestones.ts';
import { COLOUR_SCHEMES, DEFAULT_POLICY, FAST_POLICY, type Policy, withColours } from '@zhuoluo/regulation/rules';
import { aFile, FROM_COUNTY, SUBMISSION, TEST_PARTY } from './filings.fixture.ts';
import { DIRECT_REASONS } from '../supervision-order/supervision-order.ts';
import { APPEAL, REJECT_CASE } from './ways.fixture.ts';
import { Story } from './story.fixture.ts';
import { LEAD_HEAD, LEAD_UNIT } from './ways.fixture.ts';
import type { Wish } from './wish.fixture.ts';
import { directory, headOf, manyPosts, officerOf, PEOPLE, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';

/** Holders of posts in several units; the first post is seldom the one that may. */
const HOLDERS_OF_MANY: readonly Actor[] = WORLD.units.map(({ id }, i) =>
  manyPosts(
    `all-round-${i}`,
    [WORLD.units.at(i - 1)!.id, '干部'],
    [id, '负责人', 'UNIT_HEAD', 'UNIT_OFFICER'],
    [id, '交办岗', 'DISPATCHER'],
    [id, '督查员', 'SUPERVISOR', 'LEADER'],
  ),
);

/** Anybody who might do anything, of the city and of the county. */
export const EVERYBODY: readonly Actor[] = [
  ...Object.values(PEOPLE),
  ...HOLDERS_OF_MANY,
  ...WORLD.units.flatMap((u) => [headOf(u.id), officerOf(u.id)]),
];

const autoIssued = (autoIssue: boolean): Policy => ({
  ...DEFAULT_POLICY,
  orders: {
    BLUE: { ...DEFAULT_POLICY.orders.BLUE, autoIssue },
    YELLOW: { ...DEFAULT_POLICY.orders.YELLOW, autoIssue },
    RED: { ...DEFAULT_POLICY.orders.RED, autoIssue },
  },
});

const POLICIES: Readonly<Record<string, Policy>> = {
  default: DEFAULT_POLICY,
  fast: FAST_POLICY,
  'red expired': { ...DEFAULT_POLICY, escalateOn: 'RED_EXPIRED' },
  'all signed': autoIssued(false),
  'all automatic': autoIssued(true),
  ...Object.fromEntries(COLOUR_SCHEMES.slice(1).map((scheme) => [scheme.code, withColours(DEFAULT_POLICY, scheme)])),
};

/** Ended at once, so that what follows a closing or a rejection is met in many histories. */
const ENDED_FIRST: Readonly<Record<string, (story: Story) => Story>> = {
  'closed first': closeAtOnce,
  'rejected first': (story) => story.do(REJECT_CASE),
  'rejected first, county': (story) => story.do({ ...REJECT_CASE, by: PEOPLE.countyDispatcher }),
};

const FILINGS: Readonly<Record<string, Partial<FileCase>>> = {
  'on site, city': {},
  'closed first': {},
  'rejected first': { by: PEOPLE.hotline },
  'rejected first, county': { ...FROM_COUNTY, by: PEOPLE.hotline },
  'on site, county': FROM_COUNTY,
  '12345': { by: PEOPLE.hotline },
  'department, county': { by: PEOPLE.hotline, party: FROM_COUNTY.party!, level: 'DEPARTMENT' },
  county: { by: PEOPLE.hotline, level: 'COUNTY' },
  city: { by: PEOPLE.hotline, level: 'CITY' },
  'no liaison': { by: PEOPLE.enterprise, party: { ...TEST_PARTY, liaison: null } },
  project: { by: PEOPLE.hotline, party: { ...TEST_PARTY, kind: 'PROJECT' } },
};

/** What time does before somebody acts: `lived` wakes the case at each milestone, else nothing runs meanwhile. */
interface Skip {
  readonly to: 'milestone' | 'just before' | 'just after' | 'span';
  readonly span: number;
  readonly lived: boolean;
}

interface Act {
  readonly who: number;
  readonly what: number;
  readonly how: number;
  /** True: an act whose permission is not checked before. */
  readonly wild: boolean;
}

export interface History {
  readonly policy: string;
  readonly filing: string;
  readonly category: 'LAND' | 'LABOR' | 'FINANCING' | 'MARKET';
  readonly urgency: (typeof URGENCIES)[number];
  readonly authorised: boolean;
  readonly start: number;
  readonly steps: readonly { readonly skip: Skip; readonly act: Act | null }[];
}

const nat = fc.nat({ max: 9_999 });

/** Random histories of commands and time. */
export const histories: fc.Arbitrary<History> = fc.record({
  policy: fc.constantFrom(...Object.keys(POLICIES)),
  filing: fc.constantFrom(...Object.keys(FILINGS)),
  category: fc.constantFrom('LAND', 'LABOR', 'FINANCING', 'MARKET'),
  urgency: fc.constantFrom(...URGENCIES),
  authorised: fc.boolean(),
  start: fc.nat({ max: 200 * 24 * 60 }),
  steps: fc.array(
    fc.record({
      skip: fc.record({
        to: fc.constantFrom('milestone', 'just before', 'just after', 'span'),
        span: nat,
        lived: fc.boolean(),
      }),
      act: fc.option(fc.record({ who: nat, what: nat, how: nat, wild: fc.boolean() }), { freq: 5 }),
    }),
    { maxLength: 30, size: 'max' },
  ),
});

/** The case as filed, before any step. */
export function filedIn(history: History): Story {
  const standIns = history.authorised ? WORLD.standIns : [];
  return new Story({ policy: POLICIES[history.policy]!, directory: directory({ standIns }) })
    .skipTo(at('2026-01-01 00:00') + history.start * MINUTE)
    .file({ ...FILINGS[history.filing], category: history.category, urgency: history.urgency });
}

/** Tells a history step by step; `after` looks at the case each time. */
export function tell(history: History, after: (story: Story) => void): Story {
  const story = filedIn(history);
  after(story);
  const end = ENDED_FIRST[history.filing];
  if (end) after(end(story));
  for (const { skip, act } of history.steps) {
    const to = whenOf(story, skip);
    if (skip.lived) story.liveTo(to);
    else story.skipTo(to).wake();
    after(story);
    if (act) {
      actOn(story, act);
      after(story);
    }
  }
  return story;
}

function closeAtOnce(story: Story): Story {
  return story
    .do({ type: 'escalate', by: PEOPLE.liaison, reason: '超出本单位权限' })
    .do({ type: 'dispatch', by: PEOPLE.dispatcher, lead: LEAD_UNIT, coUnits: [], requirement: '办理' })
    .do({ type: 'claim', by: LEAD_HEAD })
    .submit()
    .do({ type: 'review', by: PEOPLE.dispatcher, accept: true })
    .do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 })
    .do({ type: 'close', by: PEOPLE.secondDispatcher, summary: '已办结' });
}

function whenOf(story: Story, { to, span }: Skip): Instant {
  const isFast = story.context.policy.name === 'fast';
  const some = (span % 60) * (isFast ? SECOND : 3 * HOUR);
  const next = nextMilestoneAt(story.case, story.now);
  if (next === null || to === 'span' || next > story.now + 90 * DAY) return story.now + some;
  const instant = { milestone: next, 'just before': next - 1, 'just after': next + 1 }[to];
  return Math.max(story.now, instant);
}

function actOn(story: Story, act: Act): void {
  const wild = { by: EVERYBODY[act.who % EVERYBODY.length]!, type: TYPES[act.what % TYPES.length]! };
  const may = act.wild ? [] : mayDoFrom(story, act.who);
  const chosen = may[act.what % may.length] ?? wild;
  // An enterprise may withdraw almost always, an office reject early, a supervisor order: done as often, few histories would become old.
  if (['withdraw', 'reject', 'order'].includes(chosen.type) && act.how % 8 !== 0) return;
  story.refusalOf(worded(story, chosen, act.how));
}

/** What the first person may do who may do anything, beginning with one of them. */
function mayDoFrom(story: Story, first: number) {
  for (let i = 0; i < EVERYBODY.length; i++) {
    const may = story.mayDo(EVERYBODY[(first + i) % EVERYBODY.length]!);
    if (may.length > 0) return may;
  }
  return [];
}

const TYPES: readonly CommandType[] = [
  ...(['solve-on-site', 'escalate', 'accept', 'dispatch', 'review', 'follow-up', 'verify', 'close'] as const),
  ...([
    'amend',
    'supplement',
    'reject',
    'object',
    'withdraw',
    'reopen',
    'false-closure',
    'order',
    'request-escalation',
    'de-escalate',
    'instruct',
  ] as const),
  ...(['claim', 'progress', 'submit', 'return', 'urge', 'extend', 'suspend', 'resume'] as const),
  ...(['decide-return', 'decide-escalation', 'decide-extension'] as const),
  ...(['decide-rating-dispute', 'decide-suspension', 'decide-objection', 'withdraw-request'] as const),
  ...(['sign', 'send-back', 'resubmit', 'receive', 'answer', 'accept-answer', 'reject-answer', 'revoke'] as const),
];

/** A command with arguments such as people give, some of them out of bounds. */
function worded(story: Story, chosen: { by: Actor; type: CommandType }, how: number): Wish {
  const units = WORLD.units.map((u) => u.id);
  const isFast = story.context.policy.name === 'fast';
  const { enterpriseContact, ...submission } = SUBMISSION;
  return {
    ...submission,
    ...(chosen.type === 'submit' && how % 5 === 4 ? { outcome: 'C', basis: '三定方案第三条' } : {}),
    ...(chosen.type === 'submit' ? { enterpriseContact } : {}),
    ...(chosen.type === 'follow-up' ? { comment: '办得太慢' } : {}),
    ...(how % 3 === 0 ? { files: [aFile('照片.jpg')] } : {}),
    colour: COLOURS[how % COLOURS.length],
    ...(how % 3 > 0 ? { onTask: story.case.tasks.at(how % 4)?.id } : {}),
    ...(how % 5 === 0 ? { rectify: isFast ? '20s' : '2wd' } : {}),
    reason: chosen.type === 'order' ? DIRECT_REASONS[how % DIRECT_REASONS.length] : how % 7 === 0 ? '' : '理由',
    requirement: '办理',
    requirements: ['每日报送进展'],
    ...(chosen.type === 'suspend' ? { reasonCode: SUSPENSION_REASONS[how % SUSPENSION_REASONS.length]! } : {}),
    lead: units[how % units.length]!,
    coUnits: [units[(how + 3) % units.length]!, units[(how * 5) % units.length]!].slice(0, how % 3),
    ...(how % 4 === 0 ? { urgency: URGENCIES[how % URGENCIES.length]! } : {}),
    accept: how % 3 !== 0,
    reached: how % 5 !== 0,
    rating: 1 + (how % 5),
    reasonable: how % 2 === 0,
    ...(how % 5 === 0 ? {} : { explanation: '企业另有诉求' }),
    ...(chosen.type === 'request-escalation' ? APPEAL : {}),
    basis: '三定方案第三条',
    ...(how % 2 === 0 ? { proposedUnitId: units[(how + 1) % units.length]! } : {}),
    approve: how % 4 !== 0,
    ...(chosen.type !== 'instruct' || how % 3 === 0 ? { unitId: units[how % units.length]! } : {}),
    ...(chosen.type === 'instruct' && how % 5 === 0 ? { takeOver: true } : {}),
    ruling: '按会议定调办理',
    summary: '已办结',
    code: REJECTION_CODES[how % REJECTION_CODES.length]!,
    guidance: '请向有管辖权的机关提出',
    ...(how % 2 === 0 ? { passedTo: '市信访局' } : {}),
    confirmedBy: { name: '季知牧', at: story.now, how: 'PHONE' },
    text: '进展',
    kind: how % 2 === 0 ? 'PROGRESS' : 'FINAL',
    until: untilOf(story, chosen, how, story.now + (how % 20) * (isFast ? SECOND : 6 * HOUR)),
    ...chosen,
  } as unknown as Wish;
}

/** Asked: some days after the end that the case has. Granted: as asked for, more often than not. */
function untilOf(
  { case: c }: Story,
  { type }: { type: CommandType },
  how: number,
  other: Instant,
): Instant | undefined {
  if (type === 'suspend') return other + (how % 4) * DAY;
  if (type === 'extend') return (c.dueAt ?? 0) + (how % 9) * DAY;
  return type === 'decide-extension' && how % 3 > 0 ? undefined : other;
}
