import { type Colour, COLOURS, LEVELS, type RequestKind, URGENCIES } from '@zhuoluo/kernel';
import {
  DEFAULT_ARCHIVE_AFTER,
  DEFAULT_COLOURS,
  DEFAULT_DECIDE,
  DEFAULT_EXTENSION,
  DEFAULT_OBJECT_WITHIN,
  DEFAULT_REOPEN_WITHIN,
  DEFAULT_SCORE,
  DEFAULT_START,
  DEFAULT_SUSPENSION,
  DEFAULT_VERIFY,
} from './default.policy.ts';
import type { Policy, ScorePart, Stage } from './policy.ts';

/** What stands at one place of the policy document. */
export type PolicyField = (PolicyValue | PolicyGroup | PolicyTable) & {
  /** May be left out, and nothing stands there then. */
  readonly optional?: true;
  /** May be left out, and this stands there then: every part that is younger than 0.1.0 has it, so that older documents stay whole. */
  readonly otherwise?: unknown;
};

export type PolicyValue =
  | { readonly kind: 'limit' }
  /** A category's limit doubles on its way up, and must still be a duration then. */
  | { readonly kind: 'growing-limit' }
  | { readonly kind: 'text' }
  /** A word or two that papers put before 督办单. */
  | { readonly kind: 'word' }
  | { readonly kind: 'hue' }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** A share of a limit, short of the whole. */
  | { readonly kind: 'warning-share'; readonly from: 0; readonly to: 1 }
  | { readonly kind: 'number'; readonly from: number; readonly to: number }
  | { readonly kind: 'whole'; readonly from: number; readonly to: number };

export interface PolicyGroup {
  readonly kind: 'group';
  readonly fields: Readonly<Record<string, PolicyField>>;
}

/** Something for each category that has anything of its own: their codes are data, so that no document lists them all. */
export interface PolicyTable {
  readonly kind: 'by-category';
  readonly of: PolicyGroup;
}

const limit: PolicyField = { kind: 'limit' };
const text: PolicyField = { kind: 'text' };
const word: PolicyField = { kind: 'word' };
const hue: PolicyField = { kind: 'hue' };
const yesNo: PolicyField = { kind: 'switch' };
const share: PolicyField = { kind: 'warning-share', from: 0, to: 1 };
const oneOf = (...of: readonly string[]): PolicyField => ({ kind: 'choice', of });
const between = (from: number, to: number): PolicyField => ({ kind: 'number', from, to });
const whole = (from: number, to: number): PolicyField => ({ kind: 'whole', from, to });
const group = (fields: Readonly<Record<string, PolicyField>>): PolicyGroup => ({ kind: 'group', fields });
const each = (keys: readonly string[], field: PolicyField): PolicyField =>
  group(Object.fromEntries(keys.map((key) => [key, field])));
const optional = (field: PolicyField): PolicyField => ({ ...field, optional: true });
const orElse = (otherwise: unknown, field: PolicyField): PolicyField => ({ ...field, otherwise });

const byUrgency = each(URGENCIES, limit);

const weight = between(0, 100);
/** Units could return no task at first: the last of them is younger than the others. */
const WEIGHTS: Readonly<Record<ScorePart, PolicyField>> = {
  claimedInTime: weight,
  submittedInTime: weight,
  satisfied: weight,
  solved: weight,
  notReworked: weight,
  notReturned: orElse(DEFAULT_SCORE.weights.notReturned, weight),
};

/** Bad ratings were not verified at first: that stage is younger than the others. */
const STAGE_LIMITS: Readonly<Record<Stage, PolicyField>> = {
  intake: limit,
  dispatch: limit,
  review: limit,
  followUp: limit,
  verify: orElse(DEFAULT_VERIFY, limit),
  closing: limit,
};

/** Kinds of requests came one by one: the first as old as the limits to decide. */
const DECIDE: Readonly<Record<RequestKind, PolicyField>> = {
  RETURN: byUrgency,
  ESCALATION: orElse(DEFAULT_DECIDE.ESCALATION, byUrgency),
  EXTENSION: orElse(DEFAULT_DECIDE.EXTENSION, byUrgency),
  SUSPENSION: orElse(DEFAULT_DECIDE.SUSPENSION, byUrgency),
  RATING_DISPUTE: orElse(DEFAULT_DECIDE.RATING_DISPUTE, byUrgency),
  OBJECTION: orElse(DEFAULT_DECIDE.OBJECTION, byUrgency),
};

const orderRule = (colour: Colour): PolicyField => {
  const { name, title, hex } = DEFAULT_COLOURS[colour];
  return group({
    name: orElse(name, word),
    title: orElse(title, word),
    hex: orElse(hex, hue),
    used: orElse(true, yesNo),
    rectify: byUrgency,
    autoIssue: yesNo,
    signWithin: limit,
    delegateAfter: limit,
    points: { kind: 'whole', from: -100, to: 0 },
  });
};

/** What a category may have of its own. */
export const CATEGORY_RULE: PolicyGroup = group({
  handle: optional({ kind: 'growing-limit' }),
  urgency: optional(oneOf(...URGENCIES)),
});

/** The policy document, field by field: `checkPolicy` checks by it, and the HTTP contract tells it. */
export const POLICY_DOCUMENT: PolicyGroup = {
  kind: 'group',
  fields: {
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
    categories: { kind: 'by-category', of: CATEGORY_RULE },
    stages: group(STAGE_LIMITS),
    coUnit: limit,
    orders: group(Object.fromEntries(COLOURS.map((colour) => [colour, orderRule(colour)]))),
    start: orElse(DEFAULT_START, each(URGENCIES, oneOf(...COLOURS))),
    repeat: group({ floor: limit, cap: limit }),
    judge: group({ remindAfter: limit, moveAfter: limit }),
    decide: orElse(DEFAULT_DECIDE, group(DECIDE)),
    extension: orElse(
      DEFAULT_EXTENSION,
      group({ times: each(URGENCIES, whole(0, 9)), atMost: limit, inAll: limit, coUnit: limit, deferBy: limit }),
    ),
    suspension: orElse(DEFAULT_SUSPENSION, group({ atMost: limit, byOffice: limit, progress: limit })),
    reworkAtLeast: limit,
    warning: group({ atShare: share }),
    escalateOn: oneOf('RED_ISSUED', 'RED_EXPIRED'),
    followUpCalls: whole(1, 10),
    objectWithin: orElse(DEFAULT_OBJECT_WITHIN, limit),
    reopenWithin: orElse(DEFAULT_REOPEN_WITHIN, limit),
    archiveAfter: orElse(DEFAULT_ARCHIVE_AFTER, limit),
    score: orElse(
      DEFAULT_SCORE,
      group({ weights: group(WEIGHTS), lateTask: between(-100, 0), leastTasks: whole(1, 1000) }),
    ),
  } satisfies Readonly<Record<keyof Policy, PolicyField>>,
};
