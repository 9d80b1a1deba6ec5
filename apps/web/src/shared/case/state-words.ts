import type { Case } from '../../api/schema.gen.ts';
import type { Translate } from '../../i18n/use-texts.ts';

/** Where a case stands; one that waits for its closing says so, to readers who may not close it, as others' to do. */
export function stateWords(c: Pick<Case, 'state' | 'allowedActions'>, t: Translate): string {
  const isOthers = c.state === 'CLOSING' && !c.allowedActions.includes('close');
  return isOthers ? t('case:closedByOthers') : t(`terms:caseState.${c.state}`);
}
