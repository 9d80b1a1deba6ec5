import { command } from '../../api/client.ts';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<SupervisionOrder> = {
  name: 'sign',
  order: 10,
  label: () => 'order:actions.sign',
  send: (of, key) => command('/api/v1/supervision-orders/{id}/sign', of.id, {}, key),
  done: 'order:sign.done',
};
