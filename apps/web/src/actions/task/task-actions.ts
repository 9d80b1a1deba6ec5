import { command } from '../../api/client.ts';
import type { Task } from '../../api/schema.gen.ts';
import { ready } from '../action.ts';

/** 补签收: after 视同签收 the limit has run all along, and a claim only says who saw the task, and when. */
const isLate = ({ state }: Task) => state !== 'PENDING_CLAIM';

/** What may be done with a task; the first that is offered is the main one. */
export const TASK_ACTIONS = ready<Task>([
  {
    name: 'claim',
    label: (_me, of) => (isLate(of) ? 'task:actions.claimLate' : 'task:actions.claim'),
    send: (of, key) => command('/api/v1/tasks/{id}/claim', of.id, {}, key),
    done: (of) => (isLate(of) ? 'task:claim.doneLate' : 'task:claim.done'),
  },
  {
    name: 'submit',
    label: () => 'task:actions.submit',
    load: async () => (await import('./SubmitForm.tsx')).SubmitForm,
  },
  {
    name: 'progress',
    label: () => 'task:actions.progress',
    load: async () => (await import('./ProgressForm.tsx')).ProgressForm,
  },
  {
    name: 'resume',
    label: () => 'task:actions.resume',
    send: (of, key) => command('/api/v1/tasks/{id}/resume', of.id, {}, key),
    done: () => 'task:resume.done',
  },
  {
    name: 'extend',
    label: () => 'task:actions.extend',
    load: async () => (await import('./ExtendForm.tsx')).ExtendForm,
  },
  {
    name: 'suspend',
    label: () => 'task:actions.suspend',
    load: async () => (await import('./SuspendForm.tsx')).SuspendForm,
  },
  {
    name: 'urge',
    label: () => 'task:actions.urge',
    load: async () => (await import('./UrgeForm.tsx')).UrgeForm,
  },
  {
    name: 'return',
    label: () => 'task:actions.return',
    danger: true,
    load: async () => (await import('./ReturnForm.tsx')).ReturnForm,
  },
]);
