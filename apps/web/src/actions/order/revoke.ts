import type { SupervisionOrder } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<SupervisionOrder> = {
  name: 'revoke',
  order: 50,
  label: () => 'order:actions.revoke',
  danger: true,
  load: async () => (await import('./RevokeForm.tsx')).RevokeForm,
};
