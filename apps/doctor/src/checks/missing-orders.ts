import { drawAtOf, toIso } from '@zhuoluo/kernel';
import { milestonesOf, openOrders, promiseOn, taskUnder, uncomputed, type Case } from '@zhuoluo/cases/rules';
import type { CaseCheck, Moment } from '../record.ts';

/** Everything that time should have done by now is done: the case waits for nothing past, and no missed limit was lost. */
export const missingOrders: CaseCheck = {
  name: 'missing-orders',
  title: '到时该发的督办单都已发出',
  faultsOf({ case: c }, moment) {
    if (c.endedAt !== null && c.nextMilestoneAt === null) return [];
    return [...undone(c, moment), ...forgotten(c, moment), ...parked(c)];
  },
};

function undone(c: Case, { now, graceMs }: Moment): string[] {
  const late = milestonesOf(c, now).filter((m) => m.at < now - graceMs);
  const isUnread = uncomputed(c).length > 0 && c.nextMilestoneAt !== null && c.nextMilestoneAt < now - graceMs;
  return [
    ...late.map((m) => `“${m.kind}” of ${m.id} has waited since ${toIso(m.at)}`),
    ...(isUnread ? ['a limit waits for its calendar and nobody looks'] : []),
  ];
}

/** Limits that have run out without anything set to happen: a draw that was dropped leaves no other trace. */
function forgotten(c: Case, moment: Moment): string[] {
  const calendar = moment.calendarsOf(c).at(-1);
  return c.clocks
    .filter(
      (k) =>
        k.state === 'RUNNING' &&
        k.dueAt !== null &&
        k.drawAt === null &&
        k.missedAt === null &&
        calendar !== undefined &&
        drawAtOf(k.dueAt, k.limit, calendar) < moment.now - moment.graceMs,
    )
    .map((k) => `the ${k.kind} limit of ${toIso(k.dueAt!)} was missed unseen`);
}

/** Missed limits that run on with no order open, none to come and no date promised (rules.md §3). */
function parked(c: Case): string[] {
  return c.clocks
    .filter((k) => k.state === 'RUNNING' && k.kind !== 'COMMITMENT' && !taskUnder(c, k.ladder)?.leftBehind)
    .filter((k) => k.missedAt !== null && k.drawAt === null)
    .filter(({ ladder }) => openOrders(c, ladder).length === 0 && !promiseOn(c, ladder))
    .filter(({ ladder }) => !c.clocks.some((k) => k.ladder === ladder && k.drawAt !== null))
    .map((k) => `the ${k.kind} limit of ${toIso(k.dueAt!)} is missed and nothing follows`);
}
