import type { Tx } from '@zhuoluo/database';
import type { CaseChange } from '../case-change.ts';
import { lockAndLoad, type StoredCase } from '../case.loader.ts';
import { writeCases } from '../case.writer.ts';
import { decideWithNumbers } from '../doc-numbers.ts';
import { putOff, type Moment, type MomentOf } from '../moment.ts';
import { takeBack } from '../quarantine.ts';

/** What is to be done to a case, and what is told of it. */
export interface Changed<R> {
  readonly change: CaseChange;
  readonly result: R;
}

/**
 * Changes cases in the transaction of somebody else: locks and reads them, lets the rules decide, and writes what they say.
 *
 * @returns what became of each by its id; absent cases are left out
 */
export async function changeCases<R>(
  tx: Tx,
  caseIds: readonly string[],
  momentOf: MomentOf,
  decide: (before: StoredCase, moment: Moment) => Changed<R>,
): Promise<ReadonlyMap<string, R>> {
  const { stored, read } = await lockAndLoad(tx, caseIds, 'wait');
  const moment = await momentOf(read, tx);
  const { decided, numbers } = await decideWithNumbers(
    tx,
    (notBefore) => stored.map((before) => decide(before, putOff(moment, notBefore))),
    (all) => all.map(({ change }) => change),
  );
  await writeCases(
    tx,
    decided.map(({ change }) => change),
    numbers,
  );
  await takeBack(
    tx,
    stored.filter(({ setApart }) => setApart).map((one) => one.case.id),
  );
  return new Map(decided.map(({ change, result }) => [change.after.id, result]));
}
