import type { Case } from '../../api/schema.gen.ts';
import { holds } from '../../app/session/me.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Case> = {
  name: 'close',
  order: 10,
  label: (me) => (holds(me, 'DISPATCHER') ? 'case:actions.close' : 'case:actions.cosign'),
  load: async () => (await import('./CloseForm.tsx')).CloseForm,
};
