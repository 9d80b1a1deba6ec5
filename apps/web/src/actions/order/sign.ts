import { command } from '../../api/client.ts';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<SupervisionOrder> = {
  name: 'sign',
  order: 10,
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
};
