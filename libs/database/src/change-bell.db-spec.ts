import { once } from 'node:events';
import pg from 'pg';
import { emptyTestDatabase, type TestDatabase } from '../../../test/support/postgres.ts';
import { CHANGE_CHANNEL, ChangeBell } from './change-bell.ts';
import { openPool, type Pool } from './pool.ts';

describe('the bell for changes', () => {
  let database: TestDatabase;
  let pool: Pool;
  let listener: pg.Client;
  let heard: (string | undefined)[];

  beforeAll(async () => {
    database = await emptyTestDatabase();
    pool = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test' });
    listener = new pg.Client({ connectionString: database.url });
    await listener.connect();
    await listener.query(`LISTEN ${CHANGE_CHANNEL}; LISTEN test_end`);
    listener.on('notification', ({ channel, payload }) => {
      if (channel === CHANGE_CHANNEL) heard.push(payload);
      else listener.emit('end-of-test');
    });
  });
  beforeEach(() => {
    heard = [];
  });
  afterAll(async () => {
    await listener.end();
    await pool.end();
    await database.drop();
  });

  const everythingHeard = async (): Promise<void> => {
    const end = once(listener, 'end-of-test');
    await pool.query('NOTIFY test_end');
    await end;
  };

  it('wakes the listeners at once, without a word of what happened', async () => {
    const bell = new ChangeBell(pool);
    bell.ring();
    await everythingHeard();
    expect(heard).toEqual(['']);
    await bell.close();
  });

  it('rings twice for a thousand changes in a moment: for the first, and for all that came after it', async () => {
    const bell = new ChangeBell(pool);
    for (let i = 0; i < 1_000; i++) bell.ring();
    await bell.close();
    await everythingHeard();
    expect(heard).toEqual(['', '']);
  });

  it('goes on where the database refuses to ring', async () => {
    let refused = 0;
    const bell = new ChangeBell({ query: () => Promise.reject(new Error(`away ${++refused}`)) });
    bell.ring();
    bell.ring();
    await bell.close();
    expect(refused).toBe(2);
  });
});
