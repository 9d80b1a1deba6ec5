import type { Queryable } from '@zhuoluo/database';
import type { Author, Instant } from '@zhuoluo/kernel';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Directory } from '../../rules/directory.ts';
import { type DirectoryFault, faultsOf } from '../../rules/faults-of.ts';
import type { CurrentDirectory } from '../current-directory.ts';
import { directoryIn } from '../load-directory.ts';
import { ReferenceChange } from './reference-change.ts';

/** Raised where the reference data, as a change leaves them, could not carry a case to its end; nothing is written. */
export class DirectoryWouldBreak extends Error {
  override readonly name = 'DirectoryWouldBreak';

  /** @param directory as it would be: it names what the faults are about */
  constructor(
    readonly faults: readonly DirectoryFault[],
    readonly directory: Directory,
  ) {
    super(faults.map(({ code }) => code).join(', '));
  }
}

// Each write of reference data moves the stamp: under its lock one change sees the other whole.
const BEGIN = `SELECT version, (SELECT extract(epoch FROM date_trunc('milliseconds', clock_timestamp())) * 1000)::float8 AS now
  FROM reference_stamp FOR UPDATE`;

export interface ReferenceData {
  readonly dataSource: DataSource;
  /** The directory before the change. */
  readonly references: CurrentDirectory;
}

/**
 * Carries out `work` on reference data in one transaction, alone among those that change them.
 * What the directory reads is then held against its laws: a fault that was not there before undoes all of it.
 *
 * @param author null is the program itself
 * @throws DirectoryWouldBreak, StaleRow, UnknownRow
 */
export async function changeReference<T>(
  { dataSource, references }: ReferenceData,
  author: Author | null,
  work: (change: ReferenceChange) => Promise<T>,
): Promise<T> {
  if (!dataSource.isInitialized) await dataSource.initialize();
  return dataSource.transaction(async (manager) => {
    const db = (await manager.queryRunner!.connect()) as PoolClient;
    const { version, now } = await begun(db);
    const result = await work(new ReferenceChange(manager, db, now, author));
    if ((await stampOf(db)) !== version) await assertCarries(db, references);
    return result;
  });
}

async function assertCarries(db: Queryable, references: CurrentDirectory): Promise<void> {
  const after = await directoryIn(db);
  const faults = faultsOf(after);
  if (faults.length === 0) return;
  const old = new Set(faultsOf((await references.current()).directory).map((fault) => JSON.stringify(fault)));
  const fresh = faults.filter((fault) => !old.has(JSON.stringify(fault)));
  if (fresh.length > 0) throw new DirectoryWouldBreak(fresh, after);
}

async function begun(db: Queryable): Promise<{ readonly version: number; readonly now: Instant }> {
  const { rows } = await db.query<{ version: number; now: Instant }>(BEGIN);
  return rows[0]!;
}

async function stampOf(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ version: number }>('SELECT version FROM reference_stamp');
  return rows[0]!.version;
}
