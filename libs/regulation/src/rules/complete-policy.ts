import { POLICY_DOCUMENT, type PolicyField } from './policy-document.ts';
import type { Policy } from './policy.ts';

/** A whole document with each part that it left out and that has a default: older documents are read by it (rules.md §152). */
export function completed(document: unknown): Policy {
  return filledIn(POLICY_DOCUMENT, document) as Policy;
}

function filledIn(field: PolicyField, value: unknown): unknown {
  if (value === undefined) return field.otherwise;
  if (field.kind === 'by-category') return byCategory(value, (rule) => filledIn(field.of, rule));
  if (field.kind !== 'group') return value;
  const given = value as Readonly<Record<string, unknown>>;
  const lacking = Object.entries(field.fields).filter(
    ([key, part]) => given[key] === undefined && part.otherwise !== undefined,
  );
  const kept = Object.entries(given).map(([key, part]) => {
    const known = field.fields[key];
    return [key, known ? filledIn(known, part) : part] as const;
  });
  return { ...Object.fromEntries(kept), ...Object.fromEntries(lacking.map(([key, part]) => [key, part.otherwise])) };
}

function byCategory(table: unknown, each: (rule: unknown) => unknown): unknown {
  return Object.fromEntries(Object.entries(table as object).map(([code, rule]) => [code, each(rule)]));
}
