import { type Instant, isOfficial, refusal, type Refusal } from '@zhuoluo/kernel';
import type { FileCase } from '../case/command.ts';
import { first } from './guards.ts';

/** An enterprise files at most so many cases within the span; officials answer for what they file. */
export const MOST_FILINGS = 20;
export const FILING_SPAN_MS = 3_600_000;

type Filing = Pick<FileCase, 'by' | 'earlier' | 'notDuplicate'>;

/** One matter is one case (rules.md §32): what is open already is named, and only an explicit word opens another. */
export function checkEarlier(filing: Filing, now: Instant): Refusal | null {
  return first(checkDuplicate(filing), isOfficial(filing.by) ? null : checkRate(filing.earlier.filedAt, now));
}

/**
 * The very same words are one matter for every filer. Where only the category is the same an enterprise is asked; officials see
 * the open ones on their page, and judge.
 */
function checkDuplicate({ by, earlier: { open }, notDuplicate }: Filing): Refusal | null {
  if (!open || notDuplicate) return null;
  const asks = open.sameWords || !isOfficial(by);
  return asks ? refusal('duplicate-case', { caseNo: open.caseNo, caseId: open.caseId }) : null;
}

function checkRate(filedAt: readonly Instant[], now: Instant): Refusal | null {
  const firstOfMost = filedAt.at(-MOST_FILINGS);
  if (firstOfMost === undefined || firstOfMost + FILING_SPAN_MS <= now) return null;
  const retryAfterSeconds = Math.ceil((firstOfMost + FILING_SPAN_MS - now) / 1000);
  return refusal('filing-too-often', { most: MOST_FILINGS, retryAfterSeconds });
}
