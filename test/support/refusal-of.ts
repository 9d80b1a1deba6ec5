import type { Fault } from '@zhuoluo/platform';

/** What a write is refused with; null if it is carried out. */
export function refusalOf(work: Promise<unknown>): Promise<Fault | null> {
  return work.then(
    () => null,
    (error: unknown) => error as Fault,
  );
}
