/** What is wrong with a notice as pasted; the words for each are the pages’ and the API’s. */
export const NOTICE_FAULT_CODES = [
  'not-understood',
  'not-a-date',
  'outside-year',
  'range-backwards',
  'weekday-differs',
  'count-differs',
  'day-twice',
  'works-in-holiday',
  'works-anyway',
  'weekend-apart',
  'make-up-denied',
  'festival-outside',
  'item-without-days',
  'item-missing',
  'holiday-missing',
  'nothing-to-extend',
  'extension-gap',
  'year-differs',
  'title-missing',
  'statutory-holiday',
  'working-days-implausible',
] as const;
export type NoticeFaultCode = (typeof NOTICE_FAULT_CODES)[number];

/** A fault with the line that it stands in, from 1; null where it is the whole text's. */
export interface NoticeFault {
  readonly code: NoticeFaultCode;
  readonly line: number | null;
  readonly facts: Readonly<Record<string, string | number>>;
}
