import type { Directory } from '@zhuoluo/directory/rules';
import { holds, type Actor } from '@zhuoluo/kernel';
import type { Case } from './case.ts';

/**
 * Whether a person works with the enterprise on a case, and so needs to know whom to call there.
 * The enterprise, the filer, the units with a task in it, and the offices of its county and of the tier in charge do. Leaders, assessors, administrators, and 12345
 * until it calls, do not (rules.md §18).
 */
export function needsContact(c: Case, by: Actor, directory: Directory): boolean {
  const isOwn = holds(by, 'ENTERPRISE') && by.partyId === c.partyId;
  if (isOwn || c.filedBy === by.personId) return true;
  const tasked = c.tasks.filter(({ state }) => state !== 'REASSIGNED').map(({ unitId }) => unitId);
  const units = [...tasked, ...(c.state === 'ON_SITE' ? [c.unitId] : [])];
  if (units.some((unitId) => holds(by, 'UNIT_OFFICER', unitId) || holds(by, 'UNIT_HEAD', unitId))) return true;
  const tiers = new Set([c.tier, directory.current(c.unitId).tier, directory.region(c.regionId).tier]);
  return [...tiers].some((tier) => {
    const office = directory.dispatchOffice(tier, c.regionId, c.partyKind);
    return holds(by, 'DISPATCHER', office) || holds(by, 'SUPERVISOR', directory.supervisionAt(office));
  });
}
