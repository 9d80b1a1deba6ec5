const MOST_SHOWN = 99;

/** A count that is exact, or says that it is not: lists are counted by their first page. */
export function countText(count: number): string {
  return count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
}
