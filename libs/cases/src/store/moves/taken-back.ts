import { inTransaction, type Pool, type Tx } from '@zhuoluo/database';

const ONE_TRY = { attempts: 1, firstDelayMs: 0, random: () => 0 };

/** Ends a transaction without a trace. */
class TakenBack extends Error {
  override readonly name = 'TakenBack';
}

/** What some work finds in its own transaction, with all that it wrote there taken back. */
export async function takenBack<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  let found: { readonly result: T } | undefined;
  try {
    await inTransaction(pool, ONE_TRY, async (tx) => {
      found = { result: await work(tx) };
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return found!.result;
}
