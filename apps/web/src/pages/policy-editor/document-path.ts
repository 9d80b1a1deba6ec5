import type { Policy } from '../../api/schema.gen.ts';

type Parts = Readonly<Record<string, unknown>>;

/** What stands in a document at a path such as `orders.RED.autoIssue`; undefined where nothing does. */
export function valueAt(document: Policy, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Parts | undefined)?.[key], document);
}

/** The document with another value at a path; `undefined` leaves it out, and a category that says nothing any more with it. */
export function withValueAt(document: Policy, path: string, value: unknown): Policy {
  return changed(document, path.split('.'), value, 0) as unknown as Policy;
}

/** Only what lies below the first part may be empty: the others are required. */
function changed(parts: Parts, [key, ...rest]: readonly string[], value: unknown, depth: number): Parts {
  const others = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== key));
  const inner = rest.length === 0 ? value : changed((parts[key!] ?? {}) as Parts, rest, value, depth + 1);
  const isEmpty = inner === undefined || (depth > 0 && rest.length > 0 && Object.keys(inner as Parts).length === 0);
  if (isEmpty) return others;
  return key! in parts
    ? Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, name === key ? inner : part]))
    : { ...parts, [key!]: inner };
}
