import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Rig } from '../rig.ts';
import type { Mischief } from './mischief.ts';

/** Says one thing to the database, which may be away at this moment: then the mischief has come too late, that is all. */
export async function say(rig: Rig, sql: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: rig.at.database, application_name: 'chaos' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return undefined;
  }
}

/** Repeats a statement for some seconds. */
async function keepSaying(rig: Rig, sql: string, times: number, pauseMs: number): Promise<undefined> {
  for (let i = 0; i < times; i++) {
    const client = await say(rig, sql);
    await client?.end().catch(() => undefined);
    await delay(pauseMs);
  }
  return undefined;
}

/** Transactions lose their connection in the middle, wherever they are. */
export const cutConnections: Mischief = {
  name: 'cut connections',
  kills: 0,
  commit: (rig, dice) =>
    keepSaying(
      rig,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name LIKE 'zhuoluo%' AND state LIKE ANY (ARRAY['active', 'idle in transaction%'])`,
      dice.between(10, 25),
      dice.between(50, 150),
    ),
};

/** Pokes wait in the outbox, some overtaken by later ones. */
export const delayPokes: Mischief = {
  name: 'delay and reorder pokes',
  kills: 0,
  commit: (rig, dice) =>
    keepSaying(
      rig,
      `UPDATE outbox SET leased_until = clock_timestamp() + random() * interval '4 s'
      WHERE leased_until IS NULL AND random() < 0.6`,
      dice.between(10, 25),
      dice.between(50, 150),
    ),
};

/** Pokes that nobody asked for, for open and closed cases alike. */
export const doublePokes: Mischief = {
  name: 'double pokes',
  kills: 0,
  commit: (rig, dice) =>
    keepSaying(
      rig,
      `INSERT INTO outbox (case_id, revision, wake_at)
      SELECT id, 1, clock_timestamp() FROM "case" WHERE random() < 0.2 ORDER BY id
      ON CONFLICT (case_id) DO UPDATE SET revision = outbox.revision + 1`,
      dice.between(5, 15),
      dice.between(100, 300),
    ),
};

/** Somebody else holds the sweep's place and does nothing with it, as a process that hangs would. */
export const stopSweep: Mischief = {
  name: 'stop the sweep',
  kills: 0,
  async commit(rig) {
    const usurper = await say(rig, TAKE_PLACE);
    return usurper && (() => usurper.end().catch(() => undefined));
  },
};

/** Takes the advisory lock that the holder of the place has, by ending the holder's connection. */
const TAKE_PLACE = `
  DO $$
  DECLARE place record;
  BEGIN
    FOR place IN
      SELECT l.pid, l.objid FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.granted AND a.application_name = 'zhuoluo-place'
    LOOP
      PERFORM pg_terminate_backend(place.pid);
      PERFORM pg_advisory_lock(place.objid::bigint);
    END LOOP;
  END $$`;
