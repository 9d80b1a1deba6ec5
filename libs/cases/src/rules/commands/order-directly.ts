import { handleLimit } from '@zhuoluo/regulation/rules';
import { COLOURS, heldBy, refusal, type Actor, type Colour, type Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { Clock } from '../case/clock.ts';
import type { OrderDirectly } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import { clockOn, isLadderAlive, officeOf, openOrders, stageClock } from '../case/parts.ts';
import { drawDirectly } from '../escalation/ladder.ts';
import { mustHave } from '../rights.ts';
import { mayDecideOn } from '../supervision-order/impartial.ts';
import { first, isOpen, isWithin } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** Whom an order may be given directly: the unit of a task, or that of the stage. */
export interface OrderTarget {
  /** Null of the stage. */
  readonly taskId: string | null;
  readonly unitId: string;
  /** Harsher than what is open, and used by the policy. */
  readonly colours: readonly Colour[];
}

/** 直接出单: the supervision office orders in any colour harsher than what is open; the ladder goes on from it (rules.md §105). */
export const orderDirectly: CommandRule<OrderDirectly> = {
  permit(c, by, ctx) {
    const clocks = orderable(c);
    const SUPERVISION = ctx.directory.supervisionAt(officeOf(c, ctx.directory));
    if (clocks.length === 0)
      return first(mustHave('order', by, { SUPERVISION }), isOpen(c), refusal('nothing-to-order'));
    const told = clocks.map((clock) => mustIssue(c, clock, by, ctx));
    return told.includes(null) ? null : first(...told);
  },
  check({ case: c, ctx }, { by, onTask = null, colour, rectify }) {
    const clock = orderable(c).find(({ taskId }) => taskId === onTask);
    if (!clock)
      return c.tasks.some(({ id }) => id === onTask) || onTask === null
        ? refusal('nothing-to-order')
        : refusal('no-such-task');
    const { policy } = ctx;
    const { level, urgency, category } = c;
    return first(
      mustIssue(c, clock, by, ctx),
      policy.orders[colour].used ? null : refusal('colour-unused', { colour }),
      mustBeHarsher(c, clock, colour),
      rectify === undefined ? null : isWithin(rectify, handleLimit(policy, level, urgency, category), ctx),
    );
  },
  run(work, { by, onTask = null, colour, reason, text, rectify }) {
    const clock = orderable(work.case).find(({ taskId }) => taskId === onTask)!;
    drawDirectly(work, clock, { colour, reason, text, personId: by.personId, ...(rectify && { rectify }) });
  },
};

/** Whom this person may order now, and in which colours. */
export function orderTargets(c: Case, by: Actor, ctx: Context): OrderTarget[] {
  return orderable(c)
    .filter((clock) => mustIssue(c, clock, by, ctx) === null)
    .map((clock) => ({
      taskId: clock.taskId,
      unitId: ctx.directory.current(clock.unitId).id,
      colours: COLOURS.filter((one) => ctx.policy.orders[one].used && mustBeHarsher(c, clock, one) === null),
    }));
}

/** The limits that run: of each task in the hands of its unit, and of the stage. One that stands still is left out. */
function orderable(c: Case): Clock[] {
  const stage = stageClock(c);
  const limits = c.tasks.map(({ id }) => clockOn(c, 'HANDLE', id) ?? clockOn(c, 'CLAIM', id));
  return [...limits, stage].filter(
    (clock): clock is Clock => clock?.state === 'RUNNING' && isLadderAlive(c, clock.ladder),
  );
}

/** It is issued by the supervision office over the unit, and by people outside that (rules.md §15, §110). */
function mustIssue(c: Case, { unitId, ladder }: Clock, by: Actor, { directory }: Context): Refusal | null {
  const may = mayDecideOn(c, { unitId, ladder }, { id: by.personId, posts: heldBy(by) }, directory);
  return first(
    mustHave('order', by, { SUPERVISION: directory.supervisionOffice(unitId) }),
    may ? null : refusal('own-order'),
  );
}

/** One order of a ladder is open (rules.md §97). */
function mustBeHarsher(c: Case, { ladder }: Clock, colour: Colour): Refusal | null {
  const rank = (one: Colour) => COLOURS.indexOf(one);
  const as = openOrders(c, ladder).find((order) => rank(order.colour) >= rank(colour));
  return as ? refusal('order-open', { orderId: as.id, colour: as.colour, docNumber: as.docNumber }) : null;
}
