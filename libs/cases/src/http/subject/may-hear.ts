import type { Scope } from '@zhuoluo/directory/rules';
import { type CaseSeen, sees } from '../access/case-grants.ts';

/** A case that changed. Its units are the one that answers, and every one with a task or an order of it. */
export interface ChangedCase extends CaseSeen {
  readonly caseId: string;
}

/** Whether a change is of a case this person sees. */
export function mayHear(scope: Scope, changed: ChangedCase): boolean {
  return sees(scope, changed);
}
