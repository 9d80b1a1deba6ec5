import type { SupervisionOrder } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<SupervisionOrder> = {
  name: 'send-back',
  order: 15,
  label: () => 'order:actions.send-back',
  load: async () => (await import('./SendBackForm.tsx')).SendBackForm,
};
