import { isDuration, MAX_COUNT, parseDuration } from '../clock/duration.ts';
import { CATEGORIES, COLOURS, LEVELS, URGENCIES } from '../terms.ts';
import { cleanLine, isSeen } from '../text/clean-text.ts';
import { SCORE_PARTS, STAGES, type Policy } from './policy.ts';

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

type Doc = Record<string, unknown>;
type Rule = (value: unknown, path: string, faults: PolicyFault[]) => void;

const limit: Rule = (value, path, faults) => {
  if (!isDuration(value)) return fault(faults, path, 'not-a-duration', 'a duration such as "7wd", "4wh" or "90s"');
  const { count, unit } = parseDuration(value);
  if (count === 0 && unit !== 'wd')
    fault(faults, path, 'zero-limit', 'a limit longer than nothing; only "0wd" (same day) may be zero');
};
/** A category's limit doubles on its way up, and must still be a duration then. */
const growingLimit: Rule = (value, path, faults) => {
  limit(value, path, faults);
  if (isDuration(value) && parseDuration(value).count * 2 > MAX_COUNT)
    fault(faults, path, 'too-long', 'a limit that can be doubled at CITY');
};
const text: Rule = (value, path, faults) => {
  const isLine = typeof value === 'string' && isSeen(value) && cleanLine(value) === value && !value.includes('\n');
  if (!isLine || value.length > 100)
    fault(faults, path, 'not-a-text', 'a line of 1 to 100 characters, all of them seen');
};
const share: Rule = (value, path, faults) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1))
    fault(faults, path, 'not-a-share', 'a number from 0 to 1');
};
const yesNo: Rule = (value, path, faults) => {
  if (typeof value !== 'boolean') fault(faults, path, 'not-a-choice', 'true or false');
};
const oneOf =
  (...choices: readonly string[]): Rule =>
  (value, path, faults) => {
    if (!choices.includes(value as string)) fault(faults, path, 'not-a-choice', `one of ${choices.join(', ')}`);
  };
const whole =
  (from: number, to: number): Rule =>
  (value, path, faults) => {
    if (!Number.isInteger(value) || (value as number) < from || (value as number) > to)
      fault(faults, path, 'not-a-number', `a whole number from ${from} to ${to}`);
  };
const between =
  (from: number, to: number): Rule =>
  (value, path, faults) => {
    if (typeof value !== 'number' || !(value >= from && value <= to))
      fault(faults, path, 'not-a-number', `a number from ${from} to ${to}`);
  };
const optional = (rule: Rule): Rule =>
  Object.assign((v: unknown, p: string, f: PolicyFault[]) => (v === undefined ? undefined : rule(v, p, f)), {
    optional: true,
  });
const group =
  (fields: Readonly<Record<string, Rule>>): Rule =>
  (value, path, faults) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return fault(faults, path, 'missing', 'an object');
    const doc = value as Doc;
    for (const key of Object.keys(doc))
      if (!Object.hasOwn(fields, key)) fault(faults, join(path, key), 'unknown', 'a field this document has');
    for (const [key, rule] of Object.entries(fields)) {
      if (doc[key] === undefined && !('optional' in rule)) fault(faults, join(path, key), 'missing', 'given');
      else rule(doc[key], join(path, key), faults);
    }
  };
const each = (keys: readonly string[], rule: Rule): Rule => group(Object.fromEntries(keys.map((key) => [key, rule])));

const byUrgency = each(URGENCIES, limit);
const DOCUMENT = group({
  name: text,
  calendar: text,
  limits: group(
    Object.fromEntries(
      LEVELS.map((level) => [
        level,
        group(level === 'ON_SITE' ? { handle: byUrgency } : { claim: byUrgency, handle: byUrgency }),
      ]),
    ),
  ),
  categories: each(
    CATEGORIES,
    optional(group({ handle: optional(growingLimit), urgency: optional(oneOf(...URGENCIES)) })),
  ),
  stages: each(STAGES, limit),
  coUnit: limit,
  orders: each(
    COLOURS,
    group({ rectify: byUrgency, autoIssue: yesNo, signWithin: limit, delegateAfter: limit, points: whole(-100, 0) }),
  ),
  repeat: group({ floor: limit, cap: limit }),
  judge: group({ remindAfter: limit, moveAfter: limit }),
  reworkAtLeast: limit,
  warning: group({ atShare: share }),
  escalateOn: oneOf('RED_ISSUED', 'RED_EXPIRED'),
  followUpCalls: whole(1, 10),
  score: optional(
    group({ weights: each(SCORE_PARTS, between(0, 100)), lateTask: between(-100, 0), leastTasks: whole(1, 1000) }),
  ),
});

/** Whether a document is a whole policy; every fault is named, so that one round mends all (api.md “Policy document”). */
export function checkPolicy(document: unknown): PolicyCheck {
  const faults: PolicyFault[] = [];
  DOCUMENT(document, '', faults);
  return faults.length === 0 ? { ok: true, policy: document as Policy } : { ok: false, faults };
}

function fault(faults: PolicyFault[], path: string, code: PolicyFault['code'], wanted: string): void {
  faults.push({ path, code, message: `${path || 'the document'} must be ${wanted}` });
}

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}
