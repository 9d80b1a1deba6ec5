export type Facts = Readonly<Record<string, string | number>>;

/** What a document itself may lack or have wrong. */
export const DOCUMENT_FAULTS = [
  'required',
  'unknown-field',
  'object',
  'line',
  'boolean',
  'one-of',
  'number',
  'integer',
  'duration',
  'zero-limit',
  'cannot-double',
  'limit-too-long',
  'warning-at-end',
  'hue',
  'red-unused',
  'same-name',
] as const;

/** What a whole document may not find where it is to be in force. */
export const PLACE_FAULTS = ['unknown-calendar', 'unknown-category', 'no-route', 'no-signatory'] as const;

/** One thing wrong with a policy document: where, what, and the facts of what would be right. */
export interface PolicyFault {
  /** As in `orders.RED.rectify.EXTRA`; empty for the whole document. */
  readonly path: string;
  readonly code: (typeof DOCUMENT_FAULTS)[number] | (typeof PLACE_FAULTS)[number];
  readonly facts?: Facts;
}
