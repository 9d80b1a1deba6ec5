export { asOfNow } from './as-of-now.ts';
export { isAccountName } from './account-name.ts';
export { assertTotal } from './assert-total.ts';
export { blanksIn } from './blanks-in.ts';
export {
  decidingDuties,
  isImpartial,
  leadersOver,
  type Ordered,
  type Signer,
  signersFrom,
  signersUpFrom,
  type Standing,
} from './deciders.ts';
export { BrokenDirectory, Directory } from './directory.ts';
export { DRILL_REGION, STAND_IN_KINDS } from './directory-data.ts';
export type {
  Authorised,
  Contact,
  DocumentText,
  FormerName,
  KnownCategory,
  Offices,
  Person,
  Region,
  Route,
  Signatory,
  StandIn,
  StandInKind,
  StatutoryLimit,
  Unit,
  UnitContact,
  UnitPost,
} from './directory-data.ts';
export { type DirectoryFault, faultsOf } from './faults-of.ts';
export { type DirectoryGap, gapsIn } from './gaps-in.ts';
export { type Duty, firstAble, leadersAbove } from './duty.ts';
export { type RoutedUnits } from './routing-table.ts';
export { type Scope, scopeKey, scopeOf, SEES_NOTHING, shareSeen } from './scope.ts';
export { type Breadth, SIGHT } from './sight.ts';
export { ASSIGNMENTS_SHEET, type AssignmentSheetRow } from './imports/assignments.sheet.ts';
export { PARTIES_SHEET, type PartySheetRow } from './imports/parties.sheet.ts';
export { PEOPLE_SHEET, type PersonSheetRow } from './imports/people.sheet.ts';
export type {
  CellFault,
  CellFaultCode,
  Cells,
  KnownCodes,
  ReadRow,
  SheetColumn,
  SheetRules,
} from './imports/sheet-rules.ts';
export { UNITS_SHEET, type UnitSheetRow } from './imports/units.sheet.ts';
export { isClosed, mayFollow, Successors } from './successors.ts';
