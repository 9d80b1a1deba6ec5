import { emptyTestDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { ENTITIES, openDataSource } from '../data-source.ts';
import { migrate, pendingMigrations, SchemaBeforeFirstRelease } from '../migrate.ts';
import { openPool, type Pool } from '@zhuoluo/database';
import { MIGRATIONS } from './index.ts';

interface ColumnInfo {
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
}

describe('the migrations', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await emptyTestDatabase();
    await Promise.all([migrate(database.url), migrate(database.url)]);
    pool = openPool({ databaseUrl: database.url, max: 2, applicationName: 'test' });
  }, 60_000);

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('may be run by two processes at once, and again', async () => {
    await migrate(database.url);
    const { rows } = await pool.query('SELECT name FROM migration ORDER BY id');
    expect(rows.map((row: { name: string }) => row.name)).toEqual(MIGRATIONS.map(({ name }) => name));
  });

  it('are pending in an empty database, and none is once they have run', async () => {
    const empty = await emptyTestDatabase();
    try {
      expect(await pendingMigrations(empty.url)).toEqual(MIGRATIONS.map(({ name }) => name));
    } finally {
      await empty.drop();
    }
    expect(await pendingMigrations(database.url)).toEqual([]);
  });

  it.each(ENTITIES.map((entity) => [entity.options.name, entity] as const))(
    'make table %s with the columns its entity names',
    async (name, entity) => {
      const dataSource = await openDataSource({ databaseUrl: database.url, max: 1, applicationName: 'test' });
      const { columns } = dataSource.getMetadata(entity);
      await dataSource.destroy();
      const wanted = columns.map((c) => ({
        column: c.databaseName,
        type: storedType(String(c.type)),
        nullable: c.isNullable,
      }));
      const { rows } = await pool.query<ColumnInfo>(
        `SELECT column_name AS column, data_type AS type, is_nullable = 'YES' AS nullable
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
        [name],
      );
      const own = rows.filter((row) => row.column !== 'tx');
      expect(own.sort(byName)).toEqual(wanted.sort(byName));
    },
  );

  it('refuse a database of before the first release, and leave it as it is', async () => {
    const old = await emptyTestDatabase();
    const its = openPool({ databaseUrl: old.url, max: 1, applicationName: 'test' });
    try {
      await its.query(`CREATE TABLE migration (id serial PRIMARY KEY, timestamp bigint NOT NULL, name varchar NOT NULL);
        INSERT INTO migration (timestamp, name) VALUES (1795305600000, 'CreateReferenceData1795305600000')`);
      await expect(migrate(old.url)).rejects.toThrow(SchemaBeforeFirstRelease);
      const { rows } = await its.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
      expect(rows).toEqual([{ tablename: 'migration' }]);
    } finally {
      await its.end();
      await old.drop();
    }
  });
});

function storedType(type: string): string {
  return type === 'timestamptz' ? 'timestamp with time zone' : type;
}

function byName(a: ColumnInfo, b: ColumnInfo): number {
  return a.column < b.column ? -1 : 1;
}
