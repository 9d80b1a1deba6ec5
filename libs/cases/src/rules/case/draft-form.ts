import type { ExtendTask, RequestEscalation, ReturnTask, SubmitTask, SuspendTask } from './command.ts';
import type { AnswerOrder } from './order-command.ts';

type FormOf<C> = Omit<C, 'type' | 'by' | 'taskId' | 'orderId'>;
export type SubmitForm = FormOf<SubmitTask>;
export type AnswerForm = FormOf<AnswerOrder>;
export type RequestForm =
  | (FormOf<ReturnTask> & { readonly kind: 'RETURN' })
  | (FormOf<RequestEscalation> & { readonly kind: 'ESCALATION' })
  | (FormOf<ExtendTask> & { readonly kind: 'EXTENSION' })
  | (FormOf<SuspendTask> & { readonly kind: 'SUSPENSION' });

const GIVEN_BESIDE: ReadonlySet<string> = new Set(['type', 'by', 'taskId', 'orderId']);

/** All that an officer filled in, for the head to open it as it was: a command without its author and subject. */
export function formOf<C extends { readonly type: string }>(command: C): FormOf<C> {
  const said = Object.entries(command).filter(([name]) => !GIVEN_BESIDE.has(name));
  return Object.fromEntries(said) as FormOf<C>;
}
