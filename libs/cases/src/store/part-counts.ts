import type { PartName } from '../rules/case/case-parts.ts';
import type { Case } from '../rules/case/case.ts';

/** Parts that few cases have, and the field of a case that counts them. To ask for them costs a round trip of its own. */
export const SELDOM = {
  requests: 'requestCount',
  instructions: 'instructionCount',
} as const satisfies Partial<Record<PartName, string>>;

export type SeldomPart = keyof typeof SELDOM;
export const SELDOM_PARTS = Object.keys(SELDOM) as readonly SeldomPart[];

/** How many a case has of each. */
export type PartCounts = { readonly [K in SeldomPart as (typeof SELDOM)[K]]: number };

export function countsOf(c: Pick<Case, SeldomPart>): PartCounts {
  return { requestCount: c.requests.length, instructionCount: c.instructions.length };
}
