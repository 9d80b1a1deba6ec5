import { command } from '../../api/client.ts';
import type { Case } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';
import { awaitsUrgency } from '../../shared/case/asked-urgency.ts';

export const action: ActionDef<Case> = {
  name: 'accept',
  order: 10,
  suits: (of) => !awaitsUrgency(of),
  label: () => 'case:actions.accept',
  send: (of, key) => command('/api/v1/cases/{id}/accept', of.id, {}, key),
  done: () => 'case:accept.done',
};
