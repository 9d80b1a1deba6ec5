/**
 * Stores a database of this release with a case in each state it can rest in, unless it has one. What is stored once stays as it
 * is: later releases have to carry it on.
 *
 *     node test/upgrade/record.ts
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseCommand } from '@zhuoluo/cases/rules';
import { migrate } from '@zhuoluo/schema';
import { CaseWorld } from '@zhuoluo/testing';
import { Handling } from '../support/handling.ts';
import { startTestPostgres } from '../support/test-servers.ts';
import { store } from './stored-database.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
const file = path.join(import.meta.dirname, 'databases', `${version}.json`);

if (existsSync(file)) console.log(`kept ${path.relative(ROOT, file)}`);
else await record();

async function record(): Promise<void> {
  const server = await startTestPostgres();
  await migrate(server.address);
  const world = await CaseWorld.open(server.address);
  try {
    await live(world);
    await store(world.pool, world.now, file);
    console.log(`stored ${path.relative(ROOT, file)}`);
  } finally {
    await world.close();
    await server.stop();
  }
}

/** One case climbs to a red order and a higher level, one to a yellow one; then others stand at each step of the way. */
async function live(world: CaseWorld): Promise<void> {
  const handling = new Handling(world);
  const climbing = await handling.dispatched();
  await handling.leftAlone(climbing, ({ level }) => level === 'COUNTY');
  const late = await handling.dispatched();
  await handling.leftAlone(late, ({ colour }) => colour === 'YELLOW');
  await broughtToNow(world, climbing.id);

  await world.file({ by: await world.actor('sy.hengqi.enterprise') });
  await world.file();
  await handling.carryOut((await world.file()).id, await escalation(world));
  await handling.dispatched();
  await handling.claimed(await handling.dispatched());
  await handling.drafted(await handling.claimed(await handling.dispatched()));
  const submitted = async () => handling.submitted(await handling.claimed(await handling.dispatched()));
  await submitted();
  await handling.sentBack(await submitted());
  await handling.accepted(await submitted());
  await handling.rated(await handling.accepted(await submitted()), 2);
  await handling.rated(await handling.accepted(await submitted()), 5);
  await handling.closed(await handling.rated(await handling.accepted(await submitted()), 4));
}

async function escalation(world: CaseWorld): Promise<CaseCommand> {
  return { type: 'escalate', by: await world.actor('sy.fagai.head'), reason: '须部门牵头' };
}

async function broughtToNow(world: CaseWorld, caseId: string): Promise<void> {
  for (let at = 0; at <= world.now;) {
    const result = await world.clock.advanceOne(caseId);
    at = result.kind === 'advanced' && result.next ? result.next.at : Infinity;
  }
}
