import {
  CATEGORY_CODE,
  COLOURS,
  isDuration,
  MAX_COUNT,
  parseDuration,
  cleanLine,
  isSeen,
  type Duration,
} from '@zhuoluo/kernel';
import { completed } from './complete-policy.ts';
import {
  POLICY_DOCUMENT,
  type PolicyField,
  type PolicyGroup,
  type PolicyTable,
  type PolicyValue,
} from './policy-document.ts';
import { beyondReason } from './longest-limit.ts';
import { DEFAULT_POLICY } from './default.policy.ts';
import type { Facts, PolicyFault } from './policy-fault.ts';
import type { Policy } from './policy.ts';

/** How CSS writes a colour. */
export const HUE = /^#[0-9a-f]{6}$/;

export type PolicyCheck =
  { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly faults: readonly PolicyFault[] };

/** Why a value does not do, and the facts of what would. */
type Wrong = readonly [code: PolicyFault['code'], facts?: Facts];

/**
 * Whether a document is a whole policy by itself; every fault is named, so that one round mends all. What was left out and has a
 * default is filled in.
 */
export function checkPolicy(document: unknown): PolicyCheck {
  const faults: PolicyFault[] = [];
  checkField(POLICY_DOCUMENT, document, '', faults);
  if (faults.length > 0) return { ok: false, faults };
  const policy = completed(document);
  const across = faultsOfColours(policy);
  return across.length === 0 ? { ok: true, policy } : { ok: false, faults: across };
}

function checkField(field: PolicyField, value: unknown, path: string, faults: PolicyFault[]): void {
  if (field.kind === 'group') return checkGroup(field, value, path, faults);
  if (field.kind === 'by-category') return checkTable(field, value, path, faults);
  const wrong = wrongWith(field, value);
  if (wrong) fault(faults, path, ...wrong);
}

function checkGroup({ fields }: PolicyGroup, value: unknown, path: string, faults: PolicyFault[]): void {
  if (!isObject(value)) return fault(faults, path, 'object');
  const doc = value;
  for (const key of Object.keys(doc)) if (!Object.hasOwn(fields, key)) fault(faults, join(path, key), 'unknown-field');
  for (const [key, field] of Object.entries(fields)) {
    if (doc[key] !== undefined) checkField(field, doc[key], join(path, key), faults);
    else if (!field.optional && field.otherwise === undefined) fault(faults, join(path, key), 'required');
  }
}

/** Whether there is a category of a code is known where the policy is to be in force. */
function checkTable({ of }: PolicyTable, value: unknown, path: string, faults: PolicyFault[]): void {
  if (!isObject(value)) return fault(faults, path, 'object');
  for (const [code, rule] of Object.entries(value))
    if (!CATEGORY_CODE.test(code)) fault(faults, join(path, code), 'unknown-field');
    else if (rule !== undefined) checkGroup(of, rule, join(path, code), faults);
}

/** Every ladder ends in red, and no two colours of it read alike (rules.md §96). */
function faultsOfColours({ orders }: Policy): PolicyFault[] {
  if (!orders.RED.used) return [{ path: 'orders.RED.used', code: 'red-unused' }];
  const used = COLOURS.filter((colour) => orders[colour].used);
  return used.flatMap((colour, i): PolicyFault[] => {
    const alike = used.slice(0, i).find((other) => orders[other].name === orders[colour].name);
    if (alike === undefined) return [];
    return [{ path: `orders.${colour}.name`, code: 'same-name', facts: { name: orders[colour].name } }];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongWith(field: PolicyValue, value: unknown): Wrong | null {
  switch (field.kind) {
    case 'limit':
    case 'growing-limit':
      return wrongWithLimit(field.kind, value);
    case 'text':
      return isLine(value, 100) ? null : ['line', { min: 1, max: 100 }];
    case 'word':
      return isLine(value, 8) ? null : ['line', { min: 1, max: 8 }];
    case 'hue':
      return typeof value === 'string' && HUE.test(value) ? null : ['hue'];
    case 'switch':
      return typeof value === 'boolean' ? null : ['boolean'];
    case 'choice':
      return field.of.includes(value as string) ? null : ['one-of', { values: field.of.join(', ') }];
    case 'warning-share':
      return wrongWithShare(field, value);
    case 'number':
      return isWithin(field, value) ? null : ['number', { min: field.from, max: field.to }];
    case 'whole':
      return isWithin(field, value) && Number.isInteger(value) ? null : ['integer', { min: field.from, max: field.to }];
  }
}

function wrongWithLimit(kind: 'limit' | 'growing-limit', value: unknown): Wrong | null {
  if (!isDuration(value)) return ['duration'];
  const { count, unit } = parseDuration(value);
  if (count === 0 && unit !== 'wd') return ['zero-limit', { limit: value }];
  if (kind === 'growing-limit' && count * 2 > MAX_COUNT)
    return ['cannot-double', { limit: value, most: halfOf(value) }];
  const most = beyondReason(value);
  return most === null ? null : ['limit-too-long', { limit: value, most }];
}

const halfOf = (limit: Duration) => `${Math.floor(MAX_COUNT / 2)}${parseDuration(limit).unit}`;

/** A warning at the whole of a limit comes with its end, and warns of nothing (rules.md §95). */
function wrongWithShare(field: { readonly from: number; readonly to: number }, value: unknown): Wrong | null {
  if (!isWithin(field, value)) return ['number', { min: field.from, max: field.to }];
  return value === field.to ? ['warning-at-end', { share: field.to, usual: DEFAULT_POLICY.warning.atShare }] : null;
}

function isLine(value: unknown, most: number): boolean {
  if (typeof value !== 'string' || value.length > most) return false;
  return isSeen(value) && cleanLine(value) === value && !value.includes('\n');
}

function isWithin({ from, to }: { readonly from: number; readonly to: number }, value: unknown): boolean {
  return typeof value === 'number' && value >= from && value <= to;
}

function fault(faults: PolicyFault[], path: string, code: PolicyFault['code'], facts?: Facts): void {
  faults.push({ path, code, ...(facts && { facts }) });
}

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}
