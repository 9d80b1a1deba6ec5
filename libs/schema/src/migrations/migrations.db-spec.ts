import { emptyTestDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { ENTITIES, openDataSource } from '../data-source.ts';
import { migrate, pendingMigrations, SchemaBeforeFirstRelease } from '../migrate.ts';
import { CASE_STATES, CLOCK_KINDS, ORDER_STATES, REQUEST_KINDS, REQUEST_STATES, TASK_STATES } from '@zhuoluo/kernel';
import { openPool, type Pool } from '@zhuoluo/database';
import { ENDED_CASE, isAmong, LIVE_ORDER, OFFICE_DECIDES, OPEN_TASK } from '@zhuoluo/cases/rules';
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

  it.each([
    ['case', 'state', CASE_STATES],
    ['task', 'state', TASK_STATES],
    ['supervision_order', 'state', ORDER_STATES],
    ['clock', 'kind', CLOCK_KINDS],
    ['case_request', 'kind', REQUEST_KINDS],
    ['case_request', 'state', REQUEST_STATES],
  ] as const)('let %s.%s say what the words of the field name, and nothing else', async (table, column, words) => {
    const checks = await constraintsOf(table, `CHECK ((${column} = ANY`);
    expect(checks.map(wordsIn)).toEqual([words.toSorted()]);
  });

  it.each([
    ['case', ENDED_CASE],
    ['task', TASK_STATES.filter((state) => !isAmong(OPEN_TASK, state))],
  ] as const)('let %s have an end in the states that end it, and in no other', async (table, ended) => {
    const states = table === 'case' ? CASE_STATES : TASK_STATES;
    const [check, ...more] = await constraintsOf(table, 'CHECK (((ended_at IS NULL) =');
    expect(more).toEqual([]);
    const { rows } = await pool.query<{ state: string }>(
      `SELECT state FROM unnest($1::text[]) AS state, (VALUES (NULL::timestamptz)) AS row (ended_at) WHERE NOT ${condition(check!)}`,
      [states],
    );
    expect(rows.map(({ state }) => state).toSorted()).toEqual(ended.toSorted());
  });

  it.each([
    ['case_waiting', OFFICE_DECIDES],
    ['order_live', LIVE_ORDER],
  ] as const)('index by %s what the rules mean by it', async (index, states) => {
    const { rows } = await pool.query<{ where: string }>(
      `SELECT pg_get_expr(indpred, indrelid) AS where FROM pg_index WHERE indexrelid = $1::regclass`,
      [index],
    );
    expect(wordsIn(rows[0]!.where)).toEqual(states.toSorted());
  });

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

  async function constraintsOf(table: string, beginning: string): Promise<string[]> {
    const { rows } = await pool.query<{ check: string }>(
      `SELECT pg_get_constraintdef(oid) AS check FROM pg_constraint WHERE conrelid = format('%I', $1::text)::regclass`,
      [table],
    );
    return rows.map(({ check }) => check).filter((check) => check.startsWith(beginning));
  }
});

/** The words that a condition names, sorted. */
function wordsIn(condition: string): string[] {
  return [...condition.matchAll(/'(\w+)'/g)].map(([, word]) => word!).toSorted();
}

function condition(check: string): string {
  return check.replace(/^CHECK /, '');
}

function storedType(type: string): string {
  return type === 'timestamptz' ? 'timestamp with time zone' : type;
}

function byName(a: ColumnInfo, b: ColumnInfo): number {
  return a.column < b.column ? -1 : 1;
}
