import type { Case } from '../../api/schema.gen.ts';

/** 改派: a unit has the case already, so that dispatching it again takes it from that unit, for a reason. */
export function isReroute({ state }: Pick<Case, 'state'>): boolean {
  return state === 'HANDLING';
}
