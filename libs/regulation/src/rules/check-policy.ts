import { isDuration, MAX_COUNT, parseDuration, cleanLine, isSeen } from '@zhuoluo/kernel';
import { POLICY_DOCUMENT, type PolicyField, type PolicyGroup, type PolicyValue } from './policy-document.ts';
import type { Policy } from './policy.ts';

/** One thing wrong with a policy document, at a JSON path. */
export interface PolicyFault {
  readonly path: string;
  readonly code:
    | 'missing'
    | 'unknown'
    | 'not-a-duration'
    | 'zero-limit'
    | 'too-long'
    | 'not-a-share'
    | 'not-a-choice'
    | 'not-a-number'
    | 'not-a-text';
  readonly message: string;
}

export type PolicyCheck =
  { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly faults: readonly PolicyFault[] };

/** Why a value does not do, and what is wanted in its place. */
type Wrong = readonly [code: PolicyFault['code'], wanted: string];

/** Whether a document is a whole policy; every fault is named, so that one round mends all. */
export function checkPolicy(document: unknown): PolicyCheck {
  const faults: PolicyFault[] = [];
  checkField(POLICY_DOCUMENT, document, '', faults);
  return faults.length === 0 ? { ok: true, policy: document as Policy } : { ok: false, faults };
}

function checkField(field: PolicyField, value: unknown, path: string, faults: PolicyFault[]): void {
  if (field.kind === 'group') return checkGroup(field, value, path, faults);
  const wrong = wrongWith(field, value);
  if (wrong) fault(faults, path, ...wrong);
}

function checkGroup({ fields }: PolicyGroup, value: unknown, path: string, faults: PolicyFault[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fault(faults, path, 'missing', 'an object');
  const doc = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(doc))
    if (!Object.hasOwn(fields, key)) fault(faults, join(path, key), 'unknown', 'a field this document has');
  for (const [key, field] of Object.entries(fields)) {
    if (doc[key] !== undefined) checkField(field, doc[key], join(path, key), faults);
    else if (!field.optional) fault(faults, join(path, key), 'missing', 'given');
  }
}

function wrongWith(field: PolicyValue, value: unknown): Wrong | null {
  switch (field.kind) {
    case 'limit':
    case 'growing-limit':
      return wrongWithLimit(field.kind, value);
    case 'text':
      return isLine(value) ? null : ['not-a-text', 'a line of 1 to 100 characters, all of them seen'];
    case 'switch':
      return typeof value === 'boolean' ? null : ['not-a-choice', 'true or false'];
    case 'choice':
      return field.of.includes(value as string) ? null : ['not-a-choice', `one of ${field.of.join(', ')}`];
    case 'share':
      return isWithin(field, value) ? null : ['not-a-share', 'a number from 0 to 1'];
    case 'number':
      return isWithin(field, value) ? null : ['not-a-number', `a number from ${field.from} to ${field.to}`];
    case 'whole':
      return isWithin(field, value) && Number.isInteger(value)
        ? null
        : ['not-a-number', `a whole number from ${field.from} to ${field.to}`];
  }
}

function wrongWithLimit(kind: 'limit' | 'growing-limit', value: unknown): Wrong | null {
  if (!isDuration(value)) return ['not-a-duration', 'a duration such as "7wd", "4wh" or "90s"'];
  const { count, unit } = parseDuration(value);
  if (count === 0 && unit !== 'wd')
    return ['zero-limit', 'a limit longer than nothing; only "0wd" (same day) may be zero'];
  return kind === 'growing-limit' && count * 2 > MAX_COUNT ? ['too-long', 'a limit that can be doubled at CITY'] : null;
}

function isLine(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 100) return false;
  return isSeen(value) && cleanLine(value) === value && !value.includes('\n');
}

function isWithin({ from, to }: { readonly from: number; readonly to: number }, value: unknown): boolean {
  return typeof value === 'number' && value >= from && value <= to;
}

function fault(faults: PolicyFault[], path: string, code: PolicyFault['code'], wanted: string): void {
  faults.push({ path, code, message: `${path || 'the document'} must be ${wanted}` });
}

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}
