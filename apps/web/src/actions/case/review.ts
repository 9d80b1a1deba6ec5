import type { Case } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Case> = {
  name: 'review',
  order: 10,
  label: () => 'case:actions.review',
  load: async () => (await import('./ReviewForm.tsx')).ReviewForm,
};
