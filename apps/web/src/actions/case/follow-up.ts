import { lazy } from 'react';
import type { Case } from '../../api/types.ts';
import { holds } from '../../app/session/me.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Case> = {
  name: 'follow-up',
  order: 10,
  label: (me) => (holds(me, 'ENTERPRISE') ? 'case:actions.rate' : 'case:actions.follow-up'),
  Form: lazy(() => import('./FollowUpForm.tsx')),
};
