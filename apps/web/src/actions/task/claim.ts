import { command } from '../../api/client.ts';
import type { Task } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

/** 补签收: after 视同签收 the limit has run all along, and a claim only says who saw the task, and when. */
const isLate = ({ state }: Task) => state !== 'PENDING_CLAIM';

export const action: ActionDef<Task> = {
  name: 'claim',
  order: 10,
  label: (_me, of) => (isLate(of) ? 'task:actions.claimLate' : 'task:actions.claim'),
  send: (of, key) => command('/api/v1/tasks/{id}/claim', of.id, {}, key),
  done: (of) => (isLate(of) ? 'task:claim.doneLate' : 'task:claim.done'),
};
