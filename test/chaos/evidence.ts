/** An event as far as it tells which command it came from. */
export interface Evidence {
  readonly type: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The one event by which each command shows in the history of its case. */
export const EVIDENCE: Readonly<Record<string, (event: Evidence) => boolean>> = {
  file: ({ type }) => type === 'case-filed',
  'solve-on-site': ({ type }) => type === 'case-solved-on-site',
  escalate: ({ type, facts }) => type === 'case-escalated' && facts['cause'] === 'LIAISON',
  accept: ({ type }) => type === 'case-accepted',
  dispatch: ({ type, facts }) => type === 'case-dispatched' && facts['byRoute'] !== true,
  claim: ({ type }) => type === 'task-claimed' || type === 'task-claim-confirmed',
  progress: ({ type }) => type === 'progress-reported',
  submit: ({ type }) => type === 'task-submitted',
  review: ({ type, facts }) => type === 'task-done' || (type === 'task-reworked' && facts['by'] === 'REVIEW'),
  'follow-up': ({ type }) => type === 'follow-up-recorded',
  verify: ({ type, facts }) =>
    (type === 'task-reworked' && facts['by'] === 'ENTERPRISE') ||
    (type === 'request-asked' && facts['kind'] === 'RATING_DISPUTE'),
  close: ({ type }) => type === 'case-closed' || type === 'close-proposed',
  sign: ({ type, facts }) => type === 'order-issued' && facts['mode'] !== 'AUTO',
  receive: ({ type }) => type === 'order-received',
  // Progress and submission answer a unit's orders by themselves.
  answer: ({ type, facts }) => type === 'order-answered' && facts['kind'] === 'FINAL',
  'accept-answer': ({ type }) => type === 'order-answer-accepted',
  'reject-answer': ({ type }) => type === 'order-answer-rejected',
  revoke: ({ type }) => type === 'order-revoked',
};
