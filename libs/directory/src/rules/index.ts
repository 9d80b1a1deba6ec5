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
export {
  type Authorisation,
  BrokenDirectory,
  type Contact,
  Directory,
  type Offices,
  type Person,
  type Region,
  type Route,
  type RoutedUnits,
  type Signatory,
  type Unit,
  type UnitContact,
  type UnitPost,
} from './directory.ts';
export { type Duty, firstAble, leadersAbove } from './duty.ts';
export { type Scope, scopeKey, scopeOf, SEES_NOTHING, shareSeen } from './scope.ts';
