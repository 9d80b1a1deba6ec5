import { command } from '../../api/client.ts';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import { ready } from '../action.ts';

/** What may be done with a supervision order; the first that is offered is the main one. */
export const ORDER_ACTIONS = ready<SupervisionOrder>([
  {
    name: 'receive',
    label: () => 'order:actions.receive',
    send: (of, key) => command('/api/v1/supervision-orders/{id}/receive', of.id, {}, key),
    done: () => 'order:receive.done',
  },
  {
    name: 'sign',
    label: () => 'order:actions.sign',
    send: (of, key) => command('/api/v1/supervision-orders/{id}/sign', of.id, {}, key),
    done: () => 'order:sign.done',
    ask: ({ colour, unit, points }, t) =>
      colour === 'BLUE'
        ? null
        : {
            title: t('order:sign.askTitle', { colour: t(`terms:colour.${colour}`) }),
            text: t('order:sign.askText', {
              unit: unit.name,
              points: points === 0 ? t('order:noPoints') : t('order:pointsOf', { points: Math.abs(points) }),
            }),
            ok: t('order:sign.askOk'),
            cancel: t('order:sign.askCancel'),
          },
  },
  {
    name: 'resubmit',
    label: () => 'order:actions.resubmit',
    load: async () => (await import('./ResubmitForm.tsx')).ResubmitForm,
  },
  {
    name: 'send-back',
    label: () => 'order:actions.send-back',
    load: async () => (await import('./SendBackForm.tsx')).SendBackForm,
  },
  {
    name: 'answer',
    label: () => 'order:actions.answer',
    load: async () => (await import('./AnswerForm.tsx')).AnswerForm,
  },
  {
    name: 'accept-answer',
    label: () => 'order:actions.accept-answer',
    load: async () => (await import('./AcceptAnswerForm.tsx')).AcceptAnswerForm,
  },
  {
    name: 'reject-answer',
    label: () => 'order:actions.reject-answer',
    danger: true,
    load: async () => (await import('./RejectAnswerForm.tsx')).RejectAnswerForm,
  },
  {
    name: 'revoke',
    label: () => 'order:actions.revoke',
    danger: true,
    load: async () => (await import('./RevokeForm.tsx')).RevokeForm,
  },
]);
