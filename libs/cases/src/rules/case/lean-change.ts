import type { Case } from './case.ts';
import { PART_NAMES, type CaseParts } from './case-parts.ts';
import type { Change } from './event.ts';

interface Part {
  readonly id: string;
}

/**
 * What to record of a change to a case as it stands: a new case and new parts leave out what they have not yet. A quarter of an
 * order's event would be nulls, and a field of a later version is null in what an earlier one recorded.
 */
export function withoutUnset(change: Change, before: Case | null): Change {
  const lean: Record<string, unknown> = { ...change };
  if (!before && change.case) lean['case'] = withoutNulls(change.case);
  for (const name of PART_NAMES) {
    const known: CaseParts[typeof name] = before?.[name] ?? [];
    const parts: readonly Part[] | undefined = change[name];
    if (parts) lean[name] = parts.map((part) => (known.some(({ id }) => id === part.id) ? part : withoutNulls(part)));
  }
  return lean;
}

// The types allow it: every field that may be null may be missing from a change.
function withoutNulls<T extends object>(part: T): T {
  const lean: Partial<T> = {};
  for (const key in part) if (part[key] !== null) lean[key] = part[key];
  return lean as T;
}
