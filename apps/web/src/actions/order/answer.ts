import type { SupervisionOrder } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<SupervisionOrder> = {
  name: 'answer',
  order: 20,
  label: () => 'order:actions.answer',
  load: async () => (await import('./AnswerForm.tsx')).AnswerForm,
};
