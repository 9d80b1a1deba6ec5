import type { Case } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Case> = {
  name: 'close',
  order: 10,
  label: (_me, of) => (of.closeProposedBy ? 'case:actions.cosign' : 'case:actions.close'),
  load: async () => (await import('./CloseForm.tsx')).CloseForm,
};
