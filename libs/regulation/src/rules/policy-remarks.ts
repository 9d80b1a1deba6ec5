import { COLOURS, LEVELS, longer, parseDuration, URGENCIES, type Duration } from '@zhuoluo/kernel';
import type { Facts } from './policy-fault.ts';
import { limitsIn } from './policy-leaves.ts';
import type { Policy } from './policy.ts';

/** What is odd in a policy and breaks nothing. */
export const POLICY_REMARKS = ['reminder-too-late', 'more-urgent-longer', 'cap-below-floor', 'seconds'] as const;

/** Told beside a policy that is in order, never a reason to refuse it: an older document stays valid (rules.md §153). */
export interface PolicyRemark {
  readonly path: string;
  readonly code: (typeof POLICY_REMARKS)[number];
  readonly facts: Facts;
}

/** What to look at twice in a policy that is in order. */
export function remarksOn(policy: Policy): PolicyRemark[] {
  return [...lateReminders(policy), ...turnedRound(policy), ...lowCap(policy), ...inSeconds(policy)];
}

/** A reminder that comes when what it reminds of has happened is never given (rules.md §112, §123). */
function lateReminders({ orders, judge }: Policy): PolicyRemark[] {
  const signed = COLOURS.filter((colour) => !orders[colour].autoIssue).map((colour) => ({
    path: `orders.${colour}.signWithin`,
    reminder: orders[colour].signWithin,
    limit: orders[colour].delegateAfter,
  }));
  const judged = { path: 'judge.remindAfter', reminder: judge.remindAfter, limit: judge.moveAfter };
  return [...signed, judged]
    .filter(({ reminder, limit }) => !isLonger(limit, reminder))
    .map(({ path, ...facts }) => ({ path, code: 'reminder-too-late', facts }));
}

/** 特急 before 急, 急 before 一般, 一般 before 复杂. */
function turnedRound({ limits, orders }: Policy): PolicyRemark[] {
  const tables = [
    ...LEVELS.flatMap((level) => [
      [`limits.${level}.claim`, limits[level].claim] as const,
      [`limits.${level}.handle`, limits[level].handle] as const,
    ]),
    ...COLOURS.map((colour) => [`orders.${colour}.rectify`, orders[colour].rectify] as const),
  ];
  return tables.flatMap(([path, table]) =>
    table === undefined
      ? []
      : URGENCIES.slice(1).flatMap((slower, i): PolicyRemark[] => {
          const urgent = URGENCIES[i]!;
          if (!isLonger(table[urgent], table[slower])) return [];
          const facts = { limit: table[urgent], other: table[slower] };
          return [{ path: `${path}.${urgent}`, code: 'more-urgent-longer', facts }];
        }),
  );
}

/** The intervals between red orders at CITY never reach their floor (rules.md §108). */
function lowCap({ repeat: { floor, cap } }: Policy): PolicyRemark[] {
  return isLonger(floor, cap) ? [{ path: 'repeat.cap', code: 'cap-below-floor', facts: { cap, floor } }] : [];
}

/** Limits of seconds or minutes are for demonstrations alone (rules.md §152). */
function inSeconds(policy: Policy): PolicyRemark[] {
  const quick = limitsIn(policy).filter(({ limit }) => ['s', 'min'].includes(parseDuration(limit).unit));
  return quick.length === 0 ? [] : [{ path: '', code: 'seconds', facts: { count: quick.length } }];
}

const isLonger = (a: Duration, b: Duration) => longer(b, a) !== b;
