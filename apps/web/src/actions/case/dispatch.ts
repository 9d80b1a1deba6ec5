import type { Case } from '../../api/schema.gen.ts';
import { isReroute } from '../../shared/case/is-reroute.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Case> = {
  name: 'dispatch',
  order: 20,
  label: (_me, of) => (isReroute(of) ? 'case:actions.reroute' : 'case:actions.dispatch'),
  load: async () => (await import('./DispatchForm.tsx')).DispatchForm,
};
