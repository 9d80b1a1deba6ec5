import { lazy } from 'react';
import type { Case } from '../../api/types.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Case> = {
  name: 'escalate',
  order: 20,
  label: () => 'case:actions.escalate',
  Form: lazy(() => import('./EscalateForm.tsx')),
};
