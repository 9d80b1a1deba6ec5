import { DURATION_PATTERN } from '@zhuoluo/kernel';
import { HUE } from '../../rules/check-policy.ts';
import { CATEGORY_RULE, POLICY_DOCUMENT, type PolicyField, type PolicyGroup } from '../../rules/policy-document.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Schemas that are no classes, added to the document under their names. */
export const EXTRA_SCHEMAS = {
  Duration: { type: 'string', example: '7wd', pattern: DURATION_PATTERN.source },
  CategoryRule: schemaOfGroup(CATEGORY_RULE),
  Policy: schemaOfGroup(POLICY_DOCUMENT),
};

export const POLICY_SCHEMA = { $ref: '#/components/schemas/Policy' };

function schemaOf(field: PolicyField): Schema {
  switch (field.kind) {
    case 'group':
      return schemaOfGroup(field);
    case 'by-category':
      return { type: 'object', additionalProperties: { $ref: '#/components/schemas/CategoryRule' } };
    case 'limit':
    case 'growing-limit':
      return { $ref: '#/components/schemas/Duration' };
    case 'hue':
      return { type: 'string', pattern: HUE.source, example: '#c78a00' };
    case 'word':
      return { type: 'string', maxLength: 8 };
    case 'text':
      return { type: 'string' };
    case 'switch':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: [...field.of] };
    case 'warning-share':
    case 'number':
      return { type: 'number', minimum: field.from, maximum: field.to };
    case 'whole':
      return { type: 'integer', minimum: field.from, maximum: field.to };
  }
}

function schemaOfGroup({ fields }: PolicyGroup): Schema {
  const all = Object.entries(fields);
  return {
    type: 'object',
    additionalProperties: false,
    required: all.filter(([, field]) => !field.optional && field.otherwise === undefined).map(([name]) => name),
    properties: Object.fromEntries(all.map(([name, field]) => [name, schemaOf(field)])),
  };
}
