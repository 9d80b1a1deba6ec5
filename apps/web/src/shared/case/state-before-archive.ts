import type { Case, CaseState } from '../../api/schema.gen.ts';

/** Its state, and of an archived case the one in which it ended. */
export function stateBeforeArchive({ state, endedAs }: Pick<Case, 'state' | 'endedAs'>): CaseState {
  return endedAs ?? state;
}
