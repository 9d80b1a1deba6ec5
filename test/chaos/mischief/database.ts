import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Rig } from '../rig.ts';
import type { Blow, Mischief } from './mischief.ts';

/** How long to wait for what can be hit: the database itself may be away at this moment. */
const PATIENCE_MS = 15_000;

interface Said {
  readonly client: pg.Client;
  readonly rowCount: number;
}

/** Says one thing to the database; undefined where it is away or will not have it. */
async function say(rig: Rig, sql: string): Promise<Said | undefined> {
  const client = new pg.Client({ connectionString: rig.at.database, application_name: 'chaos' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query(sql);
    return { client, rowCount: rowCount ?? 0 };
  } catch {
    await hangUp(client);
    return undefined;
  }
}

const hangUp = (client: pg.Client): Promise<void> => client.end().catch(() => undefined);

/** Repeats a statement for some seconds, and on until it has hit a row. */
async function keepSaying(rig: Rig, sql: string, times: number, pauseMs: number): Promise<Blow> {
  let hits = 0;
  for (let said = 0, end = Date.now() + PATIENCE_MS; said < times || (hits === 0 && Date.now() < end); said++) {
    const answer = await say(rig, sql);
    hits += answer?.rowCount ?? 0;
    if (answer) await hangUp(answer.client);
    await delay(pauseMs);
  }
  return { hit: hits > 0 };
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

/** Pokes without a cause, for open and closed cases alike. */
export const doublePokes: Mischief = {
  name: 'double pokes',
  kills: 0,
  commit: (rig, dice) =>
    keepSaying(
      rig,
      `INSERT INTO outbox (case_id, wake_at)
      SELECT id, clock_timestamp() FROM "case" WHERE random() < 0.2 ORDER BY id
      ON CONFLICT (case_id) DO UPDATE SET revision = EXCLUDED.revision`,
      dice.between(5, 15),
      dice.between(100, 300),
    ),
};

/** Somebody else holds the sweep's place and does nothing with it, as a process that hangs would. */
export const stopSweep: Mischief = {
  name: 'stop the sweep',
  kills: 0,
  async commit(rig) {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await delay(200)) {
      const usurper = await say(rig, TAKE_PLACE);
      if (usurper && (await holdsPlace(usurper.client))) return { hit: true, cure: () => hangUp(usurper.client) };
      if (usurper) await hangUp(usurper.client);
    }
    return { hit: false };
  },
};

async function holdsPlace(client: pg.Client): Promise<boolean> {
  const held = `SELECT FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory' AND granted`;
  return client.query(held).then(
    ({ rowCount }) => rowCount === 1,
    () => false,
  );
}

/** Takes the advisory lock that the holder of the place has, if one does, by ending the holder's connection. */
const TAKE_PLACE = `
  SET lock_timeout = '2s';
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
