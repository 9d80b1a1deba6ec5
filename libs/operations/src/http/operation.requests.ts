import { EnumListField, LineField, PageRequest } from '@zhuoluo/platform';
import { ITEM_STATES, OPERATION_STATES, type ItemState, type OperationState } from '../rules/states.ts';

export class ListOperationsRequest extends PageRequest {
  @LineField({ max: 60, optional: true, description: 'Of this kind alone.' }) kind?: string;
  @EnumListField('OperationState', OPERATION_STATES, { optional: true }) state?: OperationState[];
}

export class ListResultsRequest extends PageRequest {
  @EnumListField('OperationItemState', ITEM_STATES, { optional: true }) state?: ItemState[];
}

/** As the OpenAPI document shows it: what else belongs to it says its kind. */
export const ASK_SCHEMA = {
  type: 'object',
  required: ['kind'],
  properties: {
    kind: { type: 'string', description: 'Which work, such as `move-policy`.' },
    dryRun: { type: 'boolean', description: 'True: counts what it would be done to, and changes nothing.' },
  },
  additionalProperties: true,
} as const;
