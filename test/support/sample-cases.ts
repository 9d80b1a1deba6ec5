import { randomUUID } from 'node:crypto';
import type { Case, CaseCommand, Instant } from '@zhuoluo/domain';
import { openPool, type Pool } from '@zhuoluo/persistence';
import { CaseWorld } from '../../libs/persistence/src/testing/case-world.fixture.ts';
import { testDatabase, type TestDatabase } from './postgres.ts';

/** A database that the rules alone have written, of which any number of copies can be spoilt. */
export interface SampleCases {
  readonly url: string;
  /** When everything that was due had been done. */
  readonly now: Instant;
  /** Climbed to a yellow order because nobody acted. */
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
  const closed = await handled(world);
  const neglected = await leftAlone(world);
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

async function carriedOut(world: CaseWorld, caseId: string, command: CaseCommand): Promise<Case> {
  const key = { account: command.by.personId, path: command.type, key: randomUUID(), bodyHash: Buffer.alloc(32) };
  const result = await world.unitOfWork.run(caseId, command, { idempotency: key });
  if (result.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(result)}`);
  return result.case;
}

async function dispatched(world: CaseWorld): Promise<Case> {
  const { id } = await world.file();
  const liaison = await world.actor('sy.fagai.head');
  await carriedOut(world, id, { type: 'escalate', by: liaison, reason: '缺工规模较大' });
  return carriedOut(world, id, {
    type: 'dispatch',
    by: await world.actor('sy.zfb.dispatch1'),
    lead: await world.idOf('unit', 'SY-HUMAN_RESOURCES'),
    coUnits: [],
    requirement: '三日内组织专场招聘',
  });
}

async function handled(world: CaseWorld): Promise<Case> {
  const { id, tasks } = await dispatched(world);
  const taskId = tasks[0]!.id;
  const head = await world.actor('sy.renshe.head');
  await carriedOut(world, id, { type: 'claim', by: head, taskId });
  const enterpriseContact = { at: world.now, person: '宁怀澄', opinion: '满意' };
  const submission = { taskId, outcome: 'A', result: '到岗六十人', enterpriseContact, evidence: [] } as const;
  await carriedOut(world, id, { type: 'submit', by: head, ...submission });
  await carriedOut(world, id, { type: 'review', by: await world.actor('sy.zfb.dispatch1'), accept: true });
  const caller = await world.actor('sl.rexian.operator1');
  await carriedOut(world, id, { type: 'follow-up', by: caller, reached: true, rating: 5 });
  const closer = await world.actor('sy.zfb.dispatch2');
  return carriedOut(world, id, { type: 'close', by: closer, summary: '企业满意，予以销号。' });
}

/** Acts at every milestone, as the clock would, until the case has a yellow order. */
async function leftAlone(world: CaseWorld): Promise<Case> {
  const { id } = await dispatched(world);
  for (;;) {
    const c = await world.stored(id);
    if (c.colour === 'YELLOW') return c;
    world.now = c.nextMilestoneAt!;
    await world.unitOfWork.advanceOne(id);
  }
}
