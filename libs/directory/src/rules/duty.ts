import type { Role } from '@zhuoluo/kernel';
import type { Directory } from './directory.ts';
import type { Person } from './directory-data.ts';

/** What falls to who holds a role in a unit. */
export interface Duty {
  readonly unitId: string;
  readonly role: Role;
}

/** The first duty with somebody to do it; the first of all if every post is vacant. */
export function firstAble(directory: Directory, duties: readonly Duty[], may: (person: Person) => boolean): Duty {
  return duties.find(({ unitId, role }) => directory.holders(unitId, role).some(may)) ?? duties[0]!;
}

/** Who leads where an office cannot act: the office itself, its government, the city’s. */
export function leadersAbove(directory: Directory, officeId: string): Duty[] {
  const government = directory.region(directory.current(officeId).regionId).offices.government;
  const units = new Set([officeId, government, directory.city.offices.government]);
  return [...units].map((unitId) => ({ unitId, role: 'LEADER' }));
}
