import { emptyTestDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { ENTITIES, openDataSource } from '../database/data-source.ts';
import { migrate } from '../database/migrate.ts';
import { openPool, type Pool } from '../database/pool.ts';
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
    expect(rows.map((row: { name: string }) => row.name)).toEqual([
      'CreateReferenceData1795305600000',
      'CreateCases1795305600001',
      'CreateOperations1795305600002',
      'CreateCaseSearch1795305600003',
      'CreateNotices1795305600004',
      'CreateCaseHistory1795305600005',
      'CreateSavedViews1795305600006',
      'TracePokes1795305600007',
      'SettlePokes1795305600008',
      'IndexWaitingWork1795625400000',
      'TraceKeys1795625400001',
      'SearchFromEitherEnd1795625400002',
      'RangeOverTime1795625400003',
      'IndexColouredCases1795625400004',
      'TimePokesExactly1795824000000',
      'OrderEndedTasks1795824000001',
      'UntieParts1795824060000',
      'TellPokesApart1795910400000',
      'FindOrdersOfStages1795935600000',
      'RateTasks1795935600001',
      'DraftAnswers1795935600002',
      'FindNoticesByCase1796022000000',
      'FindOpenTasksByTheirEnd1796022000001',
      'KeyNoticesByTheirCase1796022000002',
      'ListCasesFromIndexes1796022000003',
      'KeepAllHands1796022141897',
      'DateDocNumbers1796022180000',
      'AskForUrgency1796022600000',
      'WeighGuesses1796023200000',
      'RecordCalendarYears1796023740000',
    ]);
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

  it('can be taken back to an empty database', async () => {
    const dataSource = await openDataSource({ databaseUrl: database.url, max: 1, applicationName: 'test' });
    try {
      for (let left = dataSource.migrations.length; left > 0; left--) await dataSource.undoLastMigration();
      const { rows } = await pool.query(
        `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migration'`,
      );
      expect(rows).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });
});

function storedType(type: string): string {
  return type === 'timestamptz' ? 'timestamp with time zone' : type;
}

function byName(a: ColumnInfo, b: ColumnInfo): number {
  return a.column < b.column ? -1 : 1;
}
