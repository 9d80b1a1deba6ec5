import { command } from '../../api/client.ts';
import type { CaseRequest, RequestKind } from '../../api/schema.gen.ts';
import { ready } from '../action.ts';

/** What is held up meanwhile, and goes on once it is taken back. */
const HELD_UP: Readonly<Partial<Record<RequestKind, 'Return' | 'Dispute'>>> = {
  RETURN: 'Return',
  RATING_DISPUTE: 'Dispute',
};

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
    load: async () => (await import('./DecisionForm.tsx')).DecisionForm,
  },
  {
    name: 'decide-extension',
    label: () => 'request:actions.decide-extension',
    load: async () => (await import('./DecideExtensionForm.tsx')).DecideExtensionForm,
  },
  {
    name: 'decide-suspension',
    label: () => 'request:actions.decide-suspension',
    load: async () => (await import('./DecisionForm.tsx')).DecisionForm,
  },
  {
    name: 'decide-rating-dispute',
    label: () => 'request:actions.decide-rating-dispute',
    load: async () => (await import('./DecisionForm.tsx')).DecisionForm,
  },
  {
    name: 'decide-objection',
    label: () => 'request:actions.decide-objection',
    load: async () => (await import('./DecisionForm.tsx')).DecisionForm,
  },
  {
    name: 'withdraw-request',
    label: () => 'request:actions.withdraw-request',
    danger: true,
    send: (of, key) => command('/api/v1/case-requests/{id}/withdraw', of.id, {}, key),
    done: ({ kind }) => `request:withdraw.done${HELD_UP[kind] ?? ''}` as const,
    ask: (of, t) => ({
      title: t('request:withdraw.askTitle'),
      text: t(`request:withdraw.askText${HELD_UP[of.kind] ?? ''}`),
      ok: t('request:withdraw.askOk'),
      cancel: t('request:withdraw.askCancel'),
    }),
  },
]);
