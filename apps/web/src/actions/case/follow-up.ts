import type { Case } from '../../api/schema.gen.ts';
import { holds } from '../../app/session/me.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Case> = {
  name: 'follow-up',
  order: 10,
  label: (me) => (holds(me, 'ENTERPRISE') ? 'case:actions.rate' : 'case:actions.follow-up'),
  load: async () => (await import('./FollowUpForm.tsx')).FollowUpForm,
};
