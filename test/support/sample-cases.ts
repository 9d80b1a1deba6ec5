import { randomUUID } from 'node:crypto';
import type { Case } from '@zhuoluo/cases/rules';
import type { Instant } from '@zhuoluo/kernel';
import { openPool, type Pool } from '@zhuoluo/database';
import { CaseWorld } from '@zhuoluo/testing';
import { Handling } from './handling.ts';
import { testDatabase, type TestDatabase } from './postgres.ts';

/** A database that the rules alone have written; any number of its copies can be spoilt. */
export interface SampleCases {
  readonly url: string;
  /** When everything that was due had been done. */
  readonly now: Instant;
  /** Climbed to a yellow order because no one acted. */
  readonly neglected: Case;
  /** Handled in time and struck off. */
  readonly closed: Case;
  /** Does something to a copy, and then something with its address; the copy is gone afterwards. */
  inCopy<T>(spoil: (pool: Pool) => Promise<unknown>, look: (url: string) => Promise<T>): Promise<T>;
  drop(): Promise<void>;
}

export async function sampleCases(): Promise<SampleCases> {
  const database = await testDatabase();
  const world = await CaseWorld.open(database.url, 4);
  const handling = new Handling(world);
  const closed = await handled(world, handling);
  const neglected = await handling.leftAlone(await dispatched(world, handling), ({ colour }) => colour === 'YELLOW');
  await world.close();
  return {
    url: database.url,
    now: world.now,
    neglected,
    closed,
    inCopy: (spoil, look) => inCopy(database, spoil, look),
    drop: () => database.drop(),
  };
}

async function inCopy<T>(
  { url }: TestDatabase,
  spoil: (pool: Pool) => Promise<unknown>,
  look: (url: string) => Promise<T>,
): Promise<T> {
  const name = `zhuoluo_test_${randomUUID().replaceAll('-', '')}`;
  const copy = addressOf(url, name);
  const server = openPool({ databaseUrl: addressOf(url, 'postgres'), max: 1, applicationName: 'test' });
  await server.query(`CREATE DATABASE ${name} TEMPLATE ${new URL(url).pathname.slice(1)}`);
  try {
    const pool = openPool({ databaseUrl: copy, max: 1, applicationName: 'test' });
    await spoil(pool);
    await pool.end();
    return await look(copy);
  } finally {
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.end();
  }
}

function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function dispatched(world: CaseWorld, handling: Handling): Promise<Case> {
  const { id } = await world.file();
  const liaison = await world.actor('sy.fagai.head');
  await handling.carryOut(id, { type: 'escalate', by: liaison, reason: '缺工规模较大' });
  return handling.carryOut(id, {
    type: 'dispatch',
    by: await world.actor('sy.zfb.dispatch1'),
    lead: await world.idOf('unit', 'SY-HUMAN_RESOURCES'),
    coUnits: [],
    requirement: '三日内组织专场招聘',
  });
}

async function handled(world: CaseWorld, handling: Handling): Promise<Case> {
  const c = await dispatched(world, handling);
  await handling.claimed(c);
  await handling.drafted(c);
  await handling.submitted(c);
  await handling.accepted(c);
  await handling.rated(c, 5);
  return handling.closed(c);
}
