export { type Batchable, GroupCommit } from './group-commit.ts';
export { CHANGE_CHANNEL, ChangeBell } from './change-bell.ts';
export {
  bytes,
  type Columns,
  count,
  document,
  flag,
  instant,
  jsonText,
  key,
  money,
  orNull,
  text,
  uuid,
} from './columns.ts';
export {
  claimKeys,
  forgetKeys,
  type IdempotencyKey,
  IdempotencyStore,
  type KeptAnswer,
  type KeyClaim,
  onceWithin,
  textOf,
} from './idempotency-key.ts';
export { Listener } from './listener.ts';
export { newId } from './new-id.ts';
export { KEEP_ALIVE, openPool, type Pool, type PoolClient, type PoolOptions, SESSION_OPTIONS, TYPES } from './pool.ts';
export { RowSet } from './row-set.ts';
export { SharedConnection } from './shared-connection.ts';
export { SnakeNaming } from './snake-naming.ts';
export { type RowWrite, type Table, tableOf } from './table.ts';
export {
  inSnapshot,
  inTransaction,
  LOCK_NOT_AVAILABLE,
  QUERY_CANCELED,
  type Queryable,
  type RetryOptions,
  sqlState,
  Tx,
} from './transaction.ts';
export { mostBytes } from './utf8.ts';
export { among, anyOf, oneOf } from './sql/conditions.ts';
export { type DueOrdered, earliestDueFirst } from './sql/due-order.ts';
export { Filters, instantParam } from './sql/filters.ts';
export { Params, prepared } from './sql/params.ts';
export { holdsWords } from './sql/words.sql.ts';
export { COMMAND_POOL, InjectPool, InjectReferences, POOL, REFERENCES } from './tokens.ts';
