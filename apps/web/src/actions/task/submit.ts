import type { Task } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Task> = {
  name: 'submit',
  order: 20,
  label: () => 'task:actions.submit',
  load: async () => (await import('./SubmitForm.tsx')).SubmitForm,
};
