import type { Case } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Case> = {
  name: 'escalate',
  order: 20,
  label: () => 'case:actions.escalate',
  load: async () => (await import('./EscalateForm.tsx')).EscalateForm,
};
