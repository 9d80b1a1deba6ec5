import type { Unit } from '../../rules/directory-data.ts';
import type { UnitAnswer } from './reference.answers.ts';

export function unitOf({ id, code, name, kind, tier, regionId, contact }: Unit): UnitAnswer {
  return { id, code, name, kind, tier, regionId, contact };
}
