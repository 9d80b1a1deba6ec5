import { emptyTestDatabase, type TestDatabase } from '../../../test/support/postgres.ts';
import { eventually } from '../../../test/support/eventually.ts';
import { Listener } from './listener.ts';
import { openPool, type Pool } from './pool.ts';

describe('a listener that is connected but may not listen', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await emptyTestDatabase();
    pool = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test' });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('tries again on a new connection and keeps none of the old ones', async () => {
    // No channel has an empty name; a standby refuses every one.
    const options = {
      databaseUrl: database.url,
      channel: '',
      applicationName: 'test-listener',
      onWake: () => undefined,
    };
    const connections = async () =>
      (await pool.query(`SELECT FROM pg_stat_activity WHERE application_name = 'test-listener'`)).rowCount;
    const listener = new Listener(options);
    const { sessions } = await tried(pool);
    const opening = listener.open();
    await eventually(
      'several tries',
      () => tried(pool),
      (now) => now.sessions >= sessions + 3,
    );
    await listener.close();
    await opening;
    await eventually('no connection', connections, (count) => count === 0);
  });
});

/** How many sessions the database has ever had. */
async function tried(pool: Pool): Promise<{ sessions: number }> {
  const { rows } = await pool.query<{ sessions: number }>(
    `SELECT sessions::int AS sessions FROM pg_stat_database WHERE datname = current_database()`,
  );
  return rows[0]!;
}
