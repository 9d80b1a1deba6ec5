import type { SupervisionOrder } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<SupervisionOrder> = {
  name: 'reject-answer',
  order: 40,
  label: () => 'order:actions.reject-answer',
  danger: true,
  load: async () => (await import('./RejectAnswerForm.tsx')).RejectAnswerForm,
};
