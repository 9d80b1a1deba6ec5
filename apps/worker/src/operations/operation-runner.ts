import { Logger } from '@nestjs/common';
import { MovePolicy, RecomputeLimits } from '@zhuoluo/cases/store';
import { type OperationKind, OperationKinds, OperationRunner } from '@zhuoluo/operations/store';
import { DIRECTORY_SHEETS } from '@zhuoluo/directory/store';
import { ImportKind } from '@zhuoluo/papers/store';
import { Database } from '../database.ts';

/** Every kind of operation that this version carries out; the API offers the same. */
function kinds({ pools, references, referenceData }: Database): readonly OperationKind[] {
  const options = { pool: pools.operations, references };
  return [new MovePolicy(options), new RecomputeLimits(options), new ImportKind(DIRECTORY_SHEETS, referenceData)];
}

/** What no kind foresaw is logged whole; people see that it failed. */
export function operationRunner(database: Database): OperationRunner {
  const logger = new Logger(OperationRunner.name);
  return new OperationRunner({
    pool: database.pools.operations,
    references: database.references,
    kinds: new OperationKinds(kinds(database)),
    onChange: database.onChange,
    onTrouble: ({ operationId, n, error }) =>
      logger.error({ msg: `item ${n} of operation ${operationId} failed`, err: error }),
  });
}
