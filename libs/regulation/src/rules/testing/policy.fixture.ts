import fc from 'fast-check';
import { CATEGORIES } from '@zhuoluo/directory/rules/testing/world.fixture';
import { type Colour, COLOURS, REQUEST_KINDS, URGENCIES, type Duration } from '@zhuoluo/kernel';
import { DEFAULT_COLOURS } from '../default.policy.ts';
import { SCORE_PARTS, STAGES, type Policy } from '../policy.ts';

const counted = (unit: string, min: number, max: number) =>
  fc.integer({ min, max }).map((count) => `${count}${unit}` as Duration);

/** Any limit that a policy may have, short ones more often. */
export const anyLimit: fc.Arbitrary<Duration> = fc.oneof(
  { weight: 4, arbitrary: counted('wd', 0, 20) },
  { weight: 3, arbitrary: counted('wh', 1, 40) },
  { weight: 2, arbitrary: counted('s', 1, 9_999_999) },
  { weight: 1, arbitrary: counted('min', 1, 2_103_840) },
  { weight: 1, arbitrary: counted('h', 1, 35_064) },
  { weight: 1, arbitrary: counted('wd', 21, 1_000) },
);

const each = <K extends string, T>(keys: readonly K[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<K, T>> =>
  fc.record(Object.fromEntries(keys.map((key) => [key, value]))) as unknown as fc.Arbitrary<Record<K, T>>;

const byUrgency = each(URGENCIES, anyLimit);
const above = fc.record({ claim: byUrgency, handle: byUrgency });
/** Doubled at CITY, so that it stays a duration. */
const categoryLimit = anyLimit.filter((limit) => !limit.endsWith('s') || Number.parseInt(limit, 10) < 4_999_999);

const category = fc.record({ handle: categoryLimit, urgency: fc.constantFrom(...URGENCIES) }, { requiredKeys: [] });

const order = (colour: Colour) =>
  fc.record({
    name: fc.constant(DEFAULT_COLOURS[colour].name),
    title: fc.constantFrom('提醒', '警告', '问责'),
    hex: fc.constantFrom('#3d82c8', '#e07b00'),
    used: colour === 'RED' ? fc.constant(true) : fc.boolean(),
    rectify: byUrgency,
    autoIssue: fc.boolean(),
    signWithin: anyLimit,
    delegateAfter: anyLimit,
    points: fc.integer({ min: -100, max: 0 }),
  });

const score = fc.record({
  weights: each(SCORE_PARTS, fc.double({ min: 0, max: 100, noNaN: true })),
  lateTask: fc.integer({ min: -100, max: 0 }),
  leastTasks: fc.integer({ min: 1, max: 1_000 }),
});

/** Any policy that passes its check. */
export const policies: fc.Arbitrary<Policy> = fc.record({
  name: fc.constantFrom('随机方案', 'random', '方案 2026'),
  calendar: fc.constant('CN'),
  limits: fc.record({ ON_SITE: fc.record({ handle: byUrgency }), DEPARTMENT: above, COUNTY: above, CITY: above }),
  categories: fc.record(Object.fromEntries(CATEGORIES.map(({ code }) => [code, category])), { requiredKeys: [] }),
  stages: each(STAGES, anyLimit),
  coUnit: anyLimit,
  orders: fc.record({ BLUE: order('BLUE'), YELLOW: order('YELLOW'), RED: order('RED') }),
  start: each(URGENCIES, fc.constantFrom(...COLOURS)),
  repeat: fc.record({ floor: anyLimit, cap: anyLimit }),
  judge: fc.record({ remindAfter: anyLimit, moveAfter: anyLimit }),
  decide: each(REQUEST_KINDS, byUrgency),
  extension: fc.record({
    times: each(URGENCIES, fc.integer({ min: 0, max: 9 })),
    ...{ atMost: anyLimit, inAll: anyLimit, coUnit: anyLimit, deferBy: anyLimit },
  }),
  suspension: fc.record({ atMost: anyLimit, byOffice: anyLimit, progress: anyLimit }),
  reworkAtLeast: anyLimit,
  warning: fc.record({ atShare: fc.double({ min: 0, max: 0.99, noNaN: true }) }),
  escalateOn: fc.constantFrom('RED_ISSUED', 'RED_EXPIRED'),
  followUpCalls: fc.integer({ min: 1, max: 10 }),
  objectWithin: anyLimit,
  reopenWithin: anyLimit,
  archiveAfter: anyLimit,
  score,
});

/** As a client sends it: nothing but JSON. */
export const sent = (policy: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(policy)) as Record<string, unknown>;
