/** Why a command is not carried out. Codes are stable: they travel in the `code` of an RFC 9457 problem. */
export const REFUSAL_CODES = [
  'role-missing',
  'not-your-unit',
  'same-person',
  'own-order',
  'own-request',
  'wrong-case-state',
  'wrong-task-state',
  'wrong-order-state',
  'wrong-request-state',
  'no-such-task',
  'no-such-order',
  'no-such-request',
  'unknown-unit',
  'unit-of-another-county',
  'unit-out-of-reach',
  'unit-closed',
  'unknown-statutory-item',
  'unknown-category',
  'category-inactive',
  'already-claimed',
  'urged-today',
  'request-pending',
  'returned-before',
  'second-return',
  'returned-to-asker',
  'no-higher-level',
  'refused-twice',
  'unit-has-task',
  'unit-required',
  'co-units-outstanding',
  'until-required',
  'until-too-late',
  'commitment-spent',
  'order-under-review',
  'co-signature-by-same-person',
  'already-dispatched',
  'not-dispatched-yet',
  'nothing-changed',
  'reopen-too-late',
  'reopened-before',
  'order-outstanding',
  'confirmation-required',
  'confirmation-in-future',
  'reason-required',
  'rating-required',
  'already-received',
  'source-not-yours',
  'duplicate-case',
  'filing-too-often',
  'draft-sent-back',
  'draft-not-sent-back',
  'blank-in-text',
  'policy-not-proposed',
  'confirmed-by-same-person',
  'proposal-outdated',
  'wrong-operation-state',
  'nothing-to-do',
  'too-many-items',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** Facts that explain it, never secrets; shown in the problem's detail. */
  readonly facts?: Readonly<Record<string, string | number | null>>;
}

export function refusal(code: RefusalCode, facts?: Refusal['facts']): Refusal {
  return facts ? { code, facts } : { code };
}
