import { command } from '../../api/client.ts';
import type { Task } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Task> = {
  name: 'claim',
  order: 10,
  label: () => 'task:actions.claim',
  send: (of, key) => command('/api/v1/tasks/{id}/claim', of.id, {}, key),
  done: 'task:claim.done',
};
