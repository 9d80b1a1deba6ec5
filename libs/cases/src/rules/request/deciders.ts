import {
  firstAble,
  leadersAbove,
  type Directory,
  type Duty,
  type Person,
  type Standing,
} from '@zhuoluo/directory/rules';
import type { RequestKind } from '@zhuoluo/kernel';
import { countingAsIn } from '../case/as-one.ts';
import type { Case } from '../case/case.ts';
import { isOutside } from '../supervision-order/impartial.ts';
import type { CaseRequest } from './case-request.ts';

/** What of a request says who decides on it. */
export type Decidable = Pick<
  CaseRequest,
  'kind' | 'unitId' | 'askedBy' | 'draftedBy' | 'deciderUnitId' | 'deciderRole'
>;

/** What of its case says who does not. */
export type InCase = Pick<Case, 'asOne' | 'rejection'>;

/**
 * People of the unit that asks, who asked and who drafted do not decide (rules.md §70). On an objection, neither does who rejected
 * the case, nor anyone of that office. A stand-in and the principal are one.
 */
export function mayDecideOnRequest(
  c: InCase,
  { kind, unitId, askedBy, draftedBy }: Pick<Decidable, 'kind' | 'unitId' | 'askedBy' | 'draftedBy'>,
  by: Standing & { readonly id: string },
  directory: Directory,
): boolean {
  const rejection = kind === 'OBJECTION' ? c.rejection : null;
  const unitIds = [unitId, rejection?.unitId ?? null].filter((id) => id !== null);
  const authors = [askedBy, draftedBy, rejection?.by ?? null];
  return isOutside(by, countingAsIn(c, by.id, directory), { unitIds, authors }, directory);
}

/** Where a decision is made, and by whom where not by the office. */
export type Seat = Pick<CaseRequest, 'deciderUnitId' | 'deciderRole'>;

/** Who decides one tier up: the city's office of the same kind; above that, on an objection, the city's leaders (rules.md §43, §69). Null at the top. */
export function seatAbove(
  { regionId, partyKind }: Pick<Case, 'regionId' | 'partyKind'>,
  { kind, deciderUnitId, deciderRole }: Pick<Decidable, 'kind' | 'deciderUnitId' | 'deciderRole'>,
  directory: Directory,
): Seat | null {
  if (directory.current(deciderUnitId).tier !== 'CITY') {
    const office = directory.dispatchOffice('CITY', regionId, partyKind);
    return { deciderUnitId: kind === 'RATING_DISPUTE' ? directory.supervisionAt(office) : office, deciderRole };
  }
  if (kind !== 'OBJECTION' || deciderRole !== null) return null;
  return { deciderUnitId: directory.city.offices.government, deciderRole: 'LEADER' };
}

/** Who decides in the office that is asked: its dispatchers; in a supervision office its supervisors. */
export function decidingRole(kind: RequestKind): 'DISPATCHER' | 'SUPERVISOR' {
  return kind === 'RATING_DISPUTE' ? 'SUPERVISOR' : 'DISPATCHER';
}

/** These, then who leads: the office, its government, the city’s (rules.md §16, §70). */
export function decidingDutiesAt(officeId: string, kind: RequestKind, directory: Directory): Duty[] {
  return [{ unitId: officeId, role: decidingRole(kind) }, ...leadersAbove(directory, officeId)];
}

/** The first of them with somebody who may decide. */
export function deciderOf(c: InCase, request: Decidable, directory: Directory): Duty {
  const { deciderUnitId, deciderRole, kind } = request;
  const all = decidingDutiesAt(deciderUnitId, kind, directory);
  const duties = deciderRole === null ? all : all.filter(({ role }) => role === deciderRole);
  return firstAble(directory, duties, (person: Person) => mayDecideOnRequest(c, request, person, directory));
}

/** Whether there is anybody who may decide; if not, the decision waits and ADMIN is told. */
export function isDecidable(c: InCase, request: Decidable, directory: Directory): boolean {
  const { unitId, role } = deciderOf(c, request, directory);
  return directory.holders(unitId, role).some((person) => mayDecideOnRequest(c, request, person, directory));
}
