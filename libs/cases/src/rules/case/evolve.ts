import { COLOURS } from '@zhuoluo/kernel';
import { isLiveOrder, type SupervisionOrder } from '../supervision-order/supervision-order.ts';
import { asOneAfter } from './as-one.ts';
import { UNSET_OF_CASE, type Case } from './case.ts';
import { eachPart, PARTS, type CaseParts } from './case-parts.ts';
import type { CaseEvent } from './event.ts';
import { handsAfter } from './hands.ts';
import { evidenceAfter } from './on-site-evidence.ts';

interface Part {
  readonly id: string;
}

/** Before its filing. */
export const NO_CASE = {
  ...UNSET_OF_CASE,
  nextMilestoneAt: null,
  handlerIds: [],
  reviewerIds: [],
  asOne: {},
  evidence: [],
  evidenceFiles: null,
  ...eachPart<CaseParts>(() => []),
};

/** The case after an event; a history replayed from nothing gives the case again. Parts that did not change keep their identity. */
export function evolve(current: Case | null, event: CaseEvent): Case {
  const { change } = event;
  const base = current ?? blankCase(event);
  const parts = partsAfter(base, event);
  return {
    ...base,
    ...change.case,
    ...handsAfter(base, event),
    asOne: asOneAfter(base, event),
    ...evidenceAfter(base, event),
    version: event.seq,
    ...parts,
    colour: change.orders ? colourOf(parts.orders) : base.colour,
  };
}

/** A history that does not begin with a filing is damaged; it is replayed all the same, for the doctor to tell. */
function blankCase({ type, facts }: CaseEvent): Case {
  return { ...NO_CASE, id: type === 'case-filed' ? facts.caseId : '' } as unknown as Case;
}

function partsAfter(base: CaseParts, { change, seq }: CaseEvent): CaseParts {
  return eachPart<CaseParts>((name) => {
    const { unset, hasVersion } = PARTS[name];
    return merged(base[name], change[name], unset, hasVersion ? { version: seq } : {}) as CaseParts[typeof name];
  });
}

function merged(
  all: readonly Part[],
  patches: readonly Part[] | undefined,
  unset: object,
  touched: object,
): readonly Part[] {
  if (!patches?.length) return all;
  const next = [...all];
  for (const patch of patches) {
    const at = next.findIndex((part) => part.id === patch.id);
    if (at < 0) next.push({ ...unset, ...patch, ...touched });
    else next[at] = { ...next[at]!, ...patch, ...touched };
  }
  return next;
}

/** The highest colour among issued, unfinished orders (rules.md §28). */
function colourOf(orders: readonly SupervisionOrder[]) {
  const live = orders.filter(isLiveOrder).map((o) => COLOURS.indexOf(o.colour));
  return live.length ? COLOURS[Math.max(...live)]! : null;
}
