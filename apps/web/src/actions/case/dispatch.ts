import type { Case } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Case> = {
  name: 'dispatch',
  order: 20,
  label: () => 'case:actions.dispatch',
  load: async () => (await import('./DispatchForm.tsx')).DispatchForm,
};
