import { CATEGORIES, COLOURS, LEVELS, SCORE_PARTS, STAGES, URGENCIES } from '@zhuoluo/domain';

const duration = { type: 'string', example: '7wd', pattern: '^(0|[1-9]\\d{0,6})(s|min|h|wh|wd)$' };
const limit = { $ref: '#/components/schemas/Duration' };

interface Schema {
  readonly [key: string]: unknown;
}

function group(properties: Record<string, Schema>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', additionalProperties: false, required, properties };
}

function each(names: readonly string[], schema: Schema, optional: readonly string[] = []): Schema {
  return group(Object.fromEntries(names.map((name) => [name, schema])), optional);
}

const byUrgency = each(URGENCIES, limit);
const category = group({ handle: limit, urgency: { type: 'string', enum: [...URGENCIES] } }, ['handle', 'urgency']);
const order = group({
  rectify: byUrgency,
  autoIssue: { type: 'boolean' },
  signWithin: limit,
  delegateAfter: limit,
  points: { type: 'integer', maximum: 0 },
});

const score = group({
  weights: each(SCORE_PARTS, { type: 'number', minimum: 0, maximum: 100 }),
  lateTask: { type: 'number', minimum: -100, maximum: 0 },
  leastTasks: { type: 'integer', minimum: 1, maximum: 1000 },
});

/** The policy document (api.md, “Policy document”); checked by the rules, shown here. */
const document = group(
  {
    name: { type: 'string' },
    calendar: { type: 'string' },
    limits: group(
      Object.fromEntries(
        LEVELS.map((level) => [
          level,
          level === 'ON_SITE' ? group({ handle: byUrgency }) : group({ claim: byUrgency, handle: byUrgency }),
        ]),
      ),
    ),
    categories: each(CATEGORIES, category, CATEGORIES),
    stages: each(STAGES, limit),
    coUnit: limit,
    orders: each(COLOURS, order),
    repeat: group({ floor: limit, cap: limit }),
    judge: group({ remindAfter: limit, moveAfter: limit }),
    reworkAtLeast: limit,
    warning: group({ atShare: { type: 'number', minimum: 0, maximum: 1 } }),
    escalateOn: { type: 'string', enum: ['RED_ISSUED', 'RED_EXPIRED'] },
    followUpCalls: { type: 'integer', minimum: 1, maximum: 10 },
    score,
  },
  ['score'],
);

/** Schemas that are no classes, added to the document under their names. */
export const EXTRA_SCHEMAS = { Duration: duration, Policy: document };

export const POLICY_SCHEMA = { $ref: '#/components/schemas/Policy' };
