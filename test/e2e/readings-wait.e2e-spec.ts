import { jest } from '@jest/globals';
import { openPool } from '@zhuoluo/database';
import { startApi } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import { waitingForLocks } from '../support/waiting-for-locks.ts';

jest.setTimeout(60_000);

it('people sign in and act while every connection for readings waits', async () => {
  const api = await startApi({ env: { DATABASE_POOL: '1' } });
  const pool = openPool({ databaseUrl: api.database.url, max: 2, applicationName: 'test' });
  const holder = await pool.connect();
  try {
    const liaison = await api.people.as('sy.fagai.head');
    const { id: partyId } = await partyNamed(liaison, '山阳恒启电子');
    await holder.query('BEGIN; LOCK TABLE calendar IN ACCESS EXCLUSIVE MODE');
    const reading = liaison.get('/calendars/CN');
    const waiting = () => waitingForLocks(pool);
    await eventually('the reading to wait', waiting, (count) => count === 1);
    const { account, password } = api.people.account('sl.zfb.admin');
    expect((await api.anonymous.post('/auth/login', { account, password })).status).toBe(200);
    const filed = await liaison.post('/cases', aFiling(partyId), { 'idempotency-key': 'while-readings-wait' });
    expect(filed.status).toBe(201);
    expect(await waiting()).toBe(1);
    await holder.query('ROLLBACK');
    expect((await reading).status).toBe(200);
  } finally {
    holder.release(true);
    await pool.end();
    await api.stop();
  }
});
