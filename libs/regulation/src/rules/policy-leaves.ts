import type { Category, Duration } from '@zhuoluo/kernel';
import { POLICY_DOCUMENT, type PolicyField } from './policy-document.ts';
import type { Policy } from './policy.ts';

/** One value of a policy, by its path. */
export interface PolicyLeaf {
  readonly path: string;
  readonly field: Exclude<PolicyField, { kind: 'group' | 'by-category' }>;
  readonly value: unknown;
}

/** Every value of a policy in the order of the document; what is left out has none. */
export function leavesOf(policy: Policy): PolicyLeaf[] {
  return leaves(POLICY_DOCUMENT, policy, '');
}

function leaves(field: PolicyField, value: unknown, path: string): PolicyLeaf[] {
  if (value === undefined) return [];
  if (field.kind === 'by-category')
    return Object.entries(value as object).flatMap(([code, rule]) => leaves(field.of, rule, `${path}.${code}`));
  if (field.kind !== 'group') return [{ path, field, value }];
  const parts = value as Readonly<Record<string, unknown>>;
  return Object.entries(field.fields).flatMap(([key, part]) => leaves(part, parts[key], path ? `${path}.${key}` : key));
}

/** Every limit of a policy with its path. */
export function limitsIn(policy: Policy): { readonly path: string; readonly limit: Duration }[] {
  return leavesOf(policy).flatMap(({ path, field, value }) =>
    field.kind === 'limit' || field.kind === 'growing-limit' ? [{ path, limit: value as Duration }] : [],
  );
}

/** Every path a policy with something for these categories may have a value at, in the order of the document. */
export function pathsOf(categories: readonly Category[]): string[] {
  return paths(POLICY_DOCUMENT, '', categories);
}

function paths(field: PolicyField, path: string, categories: readonly Category[]): string[] {
  if (field.kind === 'by-category') return categories.flatMap((code) => paths(field.of, `${path}.${code}`, categories));
  if (field.kind !== 'group') return [path];
  return Object.entries(field.fields).flatMap(([key, part]) => paths(part, path ? `${path}.${key}` : key, categories));
}
