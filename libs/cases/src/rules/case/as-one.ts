import type { Directory } from '@zhuoluo/directory/rules';
import type { Case } from './case.ts';
import type { CaseEvent } from './event.ts';

/** By the id of a person: with whom they counted as one when one of the two acted in the case. */
export type AsOne = Readonly<Record<string, readonly string[]>>;

/** A person and all who count as one with them in a case: by 代理 now, or when one of them acted in it (rules.md §14). */
export function countingAsIn(
  { asOne }: Pick<Case, 'asOne'>,
  personId: string,
  directory: Directory,
): readonly string[] {
  const then = asOne[personId];
  const now = directory.countingAs(personId);
  return then ? [...new Set([...now, ...then])] : now;
}

export function asOneAfter({ asOne }: Case, { by, change }: CaseEvent): AsOne {
  const others = change.asOne ?? [];
  if (!by || others.every((other) => asOne[by.personId]?.includes(other))) return asOne;
  return others.reduce((all, other) => paired(paired(all, by.personId, other), other, by.personId), asOne);
}

function paired(all: AsOne, one: string, other: string): AsOne {
  const known = all[one] ?? [];
  return known.includes(other) ? all : { ...all, [one]: [...known, other] };
}
