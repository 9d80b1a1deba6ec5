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

/** Who counts as one in its case. */
export type InCase = Pick<Case, 'asOne'>;

/** People of the unit that asks, who asked and who drafted do not decide (rules.md §70). A stand-in and the principal are one. */
export function mayDecideOnRequest(
  c: InCase,
  { unitId, askedBy, draftedBy }: Pick<Decidable, 'unitId' | 'askedBy' | 'draftedBy'>,
  by: Standing & { readonly id: string },
  directory: Directory,
): boolean {
  return isOutside(by, countingAsIn(c, by.id, directory), { unitId, authors: [askedBy, draftedBy] }, directory);
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
