import { command } from '../../api/client.ts';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<SupervisionOrder> = {
  name: 'receive',
  order: 10,
  label: () => 'order:actions.receive',
  send: (of, key) => command('/api/v1/supervision-orders/{id}/receive', of.id, {}, key),
  done: () => 'order:receive.done',
};
