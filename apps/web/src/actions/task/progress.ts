import type { Task } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Task> = {
  name: 'progress',
  order: 30,
  label: () => 'task:actions.progress',
  load: async () => (await import('./ProgressForm.tsx')).ProgressForm,
};
