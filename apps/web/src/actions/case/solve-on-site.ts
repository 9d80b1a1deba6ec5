import type { Case } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Case> = {
  name: 'solve-on-site',
  order: 10,
  label: () => 'case:actions.solve-on-site',
  load: async () => (await import('./SolveOnSiteForm.tsx')).SolveOnSiteForm,
};
