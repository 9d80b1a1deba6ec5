import { command } from '../../api/client.ts';
import type { CaseRequest } from '../../api/schema.gen.ts';
import { ready } from '../action.ts';

/** What may be done with a request; the first that is offered is the main one. */
export const REQUEST_ACTIONS = ready<CaseRequest>([
  {
    name: 'decide-return',
    label: () => 'request:actions.decide-return',
    load: async () => (await import('./DecideReturnForm.tsx')).DecideReturnForm,
  },
  {
    name: 'decide-escalation',
    label: () => 'request:actions.decide-escalation',
    load: async () => (await import('./DecideEscalationForm.tsx')).DecideEscalationForm,
  },
  {
    name: 'decide-extension',
    label: () => 'request:actions.decide-extension',
    load: async () => (await import('./DecideExtensionForm.tsx')).DecideExtensionForm,
  },
  {
    name: 'decide-suspension',
    label: () => 'request:actions.decide-suspension',
    load: async () => (await import('./DecideSuspensionForm.tsx')).DecideSuspensionForm,
  },
  {
    name: 'withdraw-request',
    label: () => 'request:actions.withdraw-request',
    danger: true,
    send: (of, key) => command('/api/v1/case-requests/{id}/withdraw', of.id, {}, key),
    done: (of) => (isReturn(of) ? 'request:withdraw.doneReturn' : 'request:withdraw.done'),
    ask: (of, t) => ({
      title: t('request:withdraw.askTitle'),
      text: t(isReturn(of) ? 'request:withdraw.askTextReturn' : 'request:withdraw.askText'),
      ok: t('request:withdraw.askOk'),
      cancel: t('request:withdraw.askCancel'),
    }),
  },
]);

/** A return holds the claim up: taken back, that goes on. */
function isReturn({ kind }: CaseRequest): boolean {
  return kind === 'RETURN';
}
