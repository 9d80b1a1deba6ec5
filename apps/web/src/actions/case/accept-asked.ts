import type { Case } from '../../api/schema.gen.ts';
import { awaitsUrgency } from '../../shared/case/asked-urgency.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Case> = {
  name: 'accept',
  order: 10,
  suits: awaitsUrgency,
  label: () => 'case:actions.accept',
  load: async () => (await import('./AcceptForm.tsx')).AcceptForm,
};
