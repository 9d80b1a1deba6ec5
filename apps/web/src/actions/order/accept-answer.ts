import type { SupervisionOrder } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<SupervisionOrder> = {
  name: 'accept-answer',
  order: 30,
  label: () => 'order:actions.accept-answer',
  load: async () => (await import('./AcceptAnswerForm.tsx')).AcceptAnswerForm,
};
