export { checkPolicy, type PolicyFault } from './check-policy.ts';
export { DEFAULT_POLICY, DEFAULT_SCORE } from './default.policy.ts';
export { FAST_POLICY } from './fast.policy.ts';
export { claimLimit, defaultUrgency, handleLimit } from './limits.ts';
export { POLICY_DOCUMENT, type PolicyField, type PolicyGroup } from './policy-document.ts';
export { type Policy, SCORE_PARTS, type ScorePart, type Stage } from './policy.ts';
export { NOTICE_FAULT_CODES, type NoticeFault, type NoticeFaultCode } from './notice/notice-fault.ts';
export { NOTICE_PARTS, type NoticeLine, type NoticePart, readNotice, type ReadNotice } from './notice/read-notice.ts';
