import { COLOURS } from '@zhuoluo/kernel';
import { isLiveOrder, type SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './event.ts';
import { handsAfter } from './hands.ts';
import { evidenceAfter } from './on-site-evidence.ts';
import { UNSET } from './unset.ts';

interface Child {
  readonly id: string;
}

/** Before its filing. */
export const NO_CASE = {
  ...UNSET.case,
  nextMilestoneAt: null,
  handlerIds: [],
  reviewerIds: [],
  evidence: [],
  tasks: [],
  orders: [],
  clocks: [],
};

/** The case after an event; a history replayed from nothing gives the case again. Children that did not change keep their identity. */
export function evolve(current: Case | null, event: CaseEvent): Case {
  const { change } = event;
  const base = current ?? blankCase(event);
  const touched = { version: event.seq };
  const orders = merged(base.orders, change.orders, UNSET.orders, touched);
  return {
    ...base,
    ...change.case,
    ...handsAfter(base, event),
    evidence: evidenceAfter(base, event),
    version: event.seq,
    tasks: merged(base.tasks, change.tasks, UNSET.tasks, touched),
    orders,
    clocks: merged(base.clocks, change.clocks, UNSET.clocks, {}),
    colour: change.orders ? colourOf(orders) : base.colour,
  };
}

/** A history that does not begin with a filing is damaged; it is replayed all the same, for the doctor to tell. */
function blankCase({ type, facts }: CaseEvent): Case {
  return { ...NO_CASE, id: type === 'case-filed' ? facts.caseId : '' } as unknown as Case;
}

function merged<T extends Child>(
  all: readonly T[],
  patches: readonly (Child & Partial<T>)[] | undefined,
  unset: object,
  touched: object,
): readonly T[] {
  if (!patches?.length) return all;
  const next = [...all];
  for (const patch of patches) {
    const at = next.findIndex((child) => child.id === patch.id);
    if (at < 0) next.push({ ...unset, ...patch, ...touched } as unknown as T);
    else next[at] = { ...next[at]!, ...patch, ...touched };
  }
  return next;
}

/** The highest colour among issued, unfinished orders (rules.md §28). */
function colourOf(orders: readonly SupervisionOrder[]) {
  const live = orders.filter(isLiveOrder).map((o) => COLOURS.indexOf(o.colour));
  return live.length ? COLOURS[Math.max(...live)]! : null;
}
