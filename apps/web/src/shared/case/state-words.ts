import type { Case } from '../../api/schema.gen.ts';
import type { Translate } from '../../i18n/use-texts.ts';

/** Where a case stands; of one that waits for its closing, also whose turn that is. */
export function stateWords(c: Pick<Case, 'state' | 'allowedActions' | 'closeProposedBy'>, t: Translate): string {
  if (c.state !== 'CLOSING' || c.allowedActions.includes('close')) return t(`terms:caseState.${c.state}`);
  return t(c.closeProposedBy === null ? 'case:closedByOthers' : 'case:coSignedByOthers');
}
