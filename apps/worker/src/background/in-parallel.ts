/**
 * Does `work` for each item, so many at once. Items whose work fails come back with what failed; the others go on.
 *
 * @param goOn asked before each item; once it says no, the items left over are neither done nor failed
 */
export async function inParallel<T>(
  items: readonly T[],
  concurrency: number,
  work: (item: T) => Promise<void>,
  goOn: () => boolean = () => true,
): Promise<{
  readonly done: T[];
  readonly failed: { readonly item: T; readonly error: unknown }[];
  readonly left: T[];
}> {
  const done: T[] = [];
  const failed: { item: T; error: unknown }[] = [];
  const queue = items.values();
  const left: T[] = [];
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      if (!goOn()) {
        left.push(item);
        continue;
      }
      try {
        await work(item);
        done.push(item);
      } catch (error) {
        failed.push({ item, error });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, lane));
  return { done, failed, left };
}
