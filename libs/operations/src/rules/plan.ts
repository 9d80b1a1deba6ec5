import { refusal, type Refusal } from '@zhuoluo/kernel';

/** Beyond it an operation is divided by its filter (api.md, Operations). */
export const MOST_ITEMS = 100_000;
/** Items that a dry run shows. */
export const SAMPLE_ITEMS = 20;

/** Whether so many items make an operation. */
export function refusesCount(count: number): Refusal | null {
  if (count === 0) return refusal('nothing-to-do');
  return count > MOST_ITEMS ? refusal('too-many-items', { most: MOST_ITEMS }) : null;
}
