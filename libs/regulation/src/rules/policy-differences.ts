import { leavesOf, pathsOf } from './policy-leaves.ts';
import type { Policy } from './policy.ts';

/** A value that two policies do not share; null where one of them has none. */
export interface PolicyDifference {
  readonly path: string;
  readonly before: Told;
  readonly after: Told;
}

type Told = string | number | boolean | null;

/** What changes from one policy to another, value by value in the order of the document, categories by their codes. */
export function differencesOf(before: Policy, after: Policy): PolicyDifference[] {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  const categories = new Set([before, after].flatMap((policy) => Object.keys(policy.categories)));
  return pathsOf([...categories].toSorted())
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }))
    .filter((found) => found.before !== found.after);
}

function valuesOf(policy: Policy): Map<string, Told> {
  return new Map(leavesOf(policy).map(({ path, value }) => [path, value as Told]));
}
