import {
  firstAble,
  leadersAbove,
  type Directory,
  type Duty,
  type Person,
  type Standing,
} from '@zhuoluo/directory/rules';
import { isOutside } from '../supervision-order/impartial.ts';
import type { CaseRequest } from './case-request.ts';

/** What of a request says who decides on it. */
export type Decidable = Pick<CaseRequest, 'unitId' | 'askedBy' | 'draftedBy' | 'deciderUnitId'>;

/** People of the unit that asks, who asked and who drafted do not decide (rules.md §70). A stand-in and the principal are one. */
export function mayDecideOnRequest(
  { unitId, askedBy, draftedBy }: Decidable,
  by: Standing & { readonly id: string },
  directory: Directory,
): boolean {
  return isOutside(by, directory.countingAs(by.id), { unitId, authors: [askedBy, draftedBy] }, directory);
}

/** The office’s dispatchers, then who leads: the office, its government, the city’s (rules.md §16, §70). */
export function decidingDutiesAt(officeId: string, directory: Directory): Duty[] {
  return [{ unitId: officeId, role: 'DISPATCHER' }, ...leadersAbove(directory, officeId)];
}

/** The first of them with somebody who may decide. */
export function deciderOf(request: Decidable, directory: Directory): Duty {
  return firstAble(directory, decidingDutiesAt(request.deciderUnitId, directory), (person: Person) =>
    mayDecideOnRequest(request, person, directory),
  );
}

/** Whether there is anybody who may decide; if not, the decision waits and ADMIN is told. */
export function isDecidable(request: Decidable, directory: Directory): boolean {
  const { unitId, role } = deciderOf(request, directory);
  return directory.holders(unitId, role).some((person) => mayDecideOnRequest(request, person, directory));
}
