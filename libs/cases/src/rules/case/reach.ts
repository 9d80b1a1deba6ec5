import type { Directory } from '@zhuoluo/directory/rules';
import type { Case } from './case.ts';
import { refusal, type Refusal } from '@zhuoluo/kernel';

/**
 * Whether an office may charge a unit with a case (rules.md §48).
 * A county's office may charge the units of its county, and beside them only what the routing table names for this case.
 * The city's office may charge the units of the city and of the case's county.
 */
export function outOfReach(c: Case, officeId: string, unitId: string, directory: Directory): Refusal | null {
  if (!directory.isOpen(unitId)) return closed(unitId, directory);
  const office = directory.current(officeId);
  const unit = directory.unit(unitId);
  if (office.tier === 'CITY') {
    const isNear = unit.regionId === directory.city.id || unit.regionId === c.regionId;
    return isNear ? null : refusal('unit-of-another-county', { unitId });
  }
  const route = directory.route(c.category, c.level, c.tier, c.regionId, c.partyKind);
  const named = route ? [route.leadUnitId, ...route.coUnitIds] : [];
  return unit.regionId === office.regionId || named.includes(unitId) ? null : refusal('unit-out-of-reach', { unitId });
}

function closed(unitId: string, directory: Directory): Refusal {
  const { id } = directory.current(unitId);
  return refusal('unit-closed', { unitId, successorId: id === unitId ? null : id });
}
