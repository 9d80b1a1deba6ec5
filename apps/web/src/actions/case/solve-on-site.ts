import { lazy } from 'react';
import type { Case } from '../../api/types.ts';
import type { ActionDef } from '../action.ts';

export const action: ActionDef<Case> = {
  name: 'solve-on-site',
  order: 10,
  label: () => 'case:actions.solve-on-site',
  Form: lazy(() => import('./SolveOnSiteForm.tsx')),
};
