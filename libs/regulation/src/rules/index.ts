export { checkPolicy } from './check-policy.ts';
export { completed } from './complete-policy.ts';
export { DEFAULT_POLICY } from './default.policy.ts';
export { COLOUR_SCHEMES, type ColourScheme, SCHEME_CODES, withColours } from './colour-schemes.ts';
export { colourFrom, firstColour, mildestLast, nextColour } from './colours.ts';
export { drillPolicy } from './drill.policy.ts';
export { FAST_POLICY } from './fast.policy.ts';
export { mayActivatePolicy } from './may-activate-policy.ts';
export { claimLimit, defaultUrgency, handleLimit, requestLimit } from './limits.ts';
export { differencesOf, type PolicyDifference } from './policy-differences.ts';
export { POLICY_DOCUMENT, type PolicyField, type PolicyGroup } from './policy-document.ts';
export type { PolicyFault } from './policy-fault.ts';
export { faultsInPlace, type PolicyPlace } from './policy-in-place.ts';
export { limitsIn } from './policy-leaves.ts';
export { POLICY_REMARKS, type PolicyRemark, remarksOn } from './policy-remarks.ts';
export {
  mayConfirm,
  mayWithdraw,
  POLICY_STATES,
  type PolicyState,
  type PolicyVersion,
  stateOf,
} from './policy-version.ts';
export { type ChangedDay, yearHistory, type YearVersion } from './year-history.ts';
export { type Policy, SCORE_PARTS, type ScorePart, type Stage } from './policy.ts';
export { NOTICE_FAULT_CODES, type NoticeFault, type NoticeFaultCode } from './notice/notice-fault.ts';
export { NOTICE_PARTS, type NoticeLine, type NoticePart, readNotice, type ReadNotice } from './notice/read-notice.ts';
