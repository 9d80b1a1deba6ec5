import type { SupervisionOrder } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<SupervisionOrder> = {
  name: 'resubmit',
  order: 12,
  label: () => 'order:actions.resubmit',
  load: async () => (await import('./ResubmitForm.tsx')).ResubmitForm,
};
