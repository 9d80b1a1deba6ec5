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
    name: 'withdraw-request',
    label: () => 'request:actions.withdraw-request',
    danger: true,
    send: (of, key) => command('/api/v1/case-requests/{id}/withdraw', of.id, {}, key),
    done: () => 'request:withdraw.done',
    ask: (_of, t) => ({
      title: t('request:withdraw.askTitle'),
      text: t('request:withdraw.askText'),
      ok: t('request:withdraw.askOk'),
      cancel: t('request:withdraw.askCancel'),
    }),
  },
]);
