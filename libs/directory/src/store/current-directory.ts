import type { Queryable } from '@zhuoluo/database';
import type { Directory } from '../rules/directory.ts';

/** Tells the directory as it stands now; `db` is the transaction that asks, if one does. */
export interface CurrentDirectory {
  current(db?: Queryable): Promise<{ readonly directory: Directory }>;
}
