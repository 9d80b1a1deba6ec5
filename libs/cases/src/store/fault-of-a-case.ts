import { sqlState, type Tx } from '@zhuoluo/database';

/** What our own code says of a case, on a connection that is sound. */
class FaultOfACase extends Error {
  override readonly name = 'FaultOfACase';
  override readonly cause: Error;

  constructor(cause: Error) {
    super(cause.message);
    this.cause = cause;
  }
}

const IN_FAILED_TRANSACTION = '25P02';

/**
 * Tells our own code that throws from a database or a network that is away. The latter does not always name itself: a connection
 * cut between two statements only fails the next of them. So it is asked.
 */
export async function blamingTheCases<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (sqlState(error) !== undefined) throw error;
    await tx.query('SELECT 1').catch((trouble: unknown) => {
      if (sqlState(trouble) !== IN_FAILED_TRANSACTION) throw trouble;
    });
    throw new FaultOfACase(errorOf(error));
  }
}

/**
 * Classes of SQLSTATE that any case would have met. They speak of the connection, plans, the transaction's state (a standby only
 * reads), authorization, collisions, the schema, resources, an operator's hand. Any other is a case's: at worst each is tried by
 * itself and set apart, and an alert tells of many.
 */
const TROUBLE_OF_ALL = /^(08|0A|25|26|28|40|42|53|57P)/;

/**
 * What is wrong with a case itself, or with what it alone needs. Examples: data that the database refuses, a counter that somebody
 * holds, a rule that throws. Null for any other trouble.
 */
export function faultOfACase(error: unknown): Error | null {
  if (error instanceof FaultOfACase) return error.cause;
  const state = sqlState(error);
  return error instanceof Error && state !== undefined && !TROUBLE_OF_ALL.test(state) ? error : null;
}

export function errorOf(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
