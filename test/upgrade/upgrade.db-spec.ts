import { readdirSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { Case } from '@zhuoluo/cases/rules';
import { migrate } from '@zhuoluo/schema';
import { CaseWorld } from '@zhuoluo/testing';
import { examine } from '../../apps/doctor/src/examine.ts';
import { Handling } from '../support/handling.ts';
import { emptyTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { restore } from './stored-database.ts';

jest.setTimeout(120_000);

const DATABASES = path.join(import.meta.dirname, 'databases');
const RELEASES = readdirSync(DATABASES).map((file) => path.basename(file, '.json'));
const STATES_OF_FIRST_RELEASE = ['FILED', 'ON_SITE', 'DISPATCHING', 'HANDLING', 'REVIEWING', 'FOLLOW_UP', 'CLOSING'];
const GRACE_MS = 5_000;

describe.each(RELEASES)('the database of %s', (release) => {
  let database: TestDatabase;
  let world: CaseWorld;
  let handling: Handling;

  beforeAll(async () => {
    database = await emptyTestDatabase();
    const now = await restore(database.url, path.join(DATABASES, `${release}.json`));
    await migrate(database.url);
    world = await CaseWorld.reopen(database.url);
    world.now = now;
    handling = new Handling(world);
  });

  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  it('is whole once this version has migrated it', async () => {
    expect(await faults()).toEqual([]);
  });

  it('has open cases in every state that a case rests in', async () => {
    const states = new Set((await openCases()).map(({ state }) => state));
    expect([...states]).toEqual(expect.arrayContaining(STATES_OF_FIRST_RELEASE));
  });

  it('carries each case that a unit has in hand to its end', async () => {
    const inHand = (await openCases()).filter(({ state, tasks }) => state === 'HANDLING' && tasks.length === 1);
    expect(inHand.length).toBeGreaterThan(3);
    for (const c of inHand) {
      const claimed = c.tasks[0]!.state === 'PENDING_CLAIM' ? await handling.claimed(c) : c;
      const done = await handling.rated(await handling.accepted(await handling.submitted(claimed)), 5);
      expect((await handling.closed(done)).state).toBe('CLOSED');
    }
    expect(await faults()).toEqual([]);
  });

  it('draws the orders of those that are left alone, and numbers them on', async () => {
    const numbered = async () =>
      (await world.pool.query<{ n: number }>('SELECT count(doc_number)::int AS n FROM supervision_order')).rows[0]!.n;
    const before = await numbered();
    for (const c of await openCases()) await handling.leftAlone(c, ({ colour }) => colour !== null);
    expect(await numbered()).toBeGreaterThan(before);
    expect((await faults()).filter((fault) => !fault.startsWith('missing-orders'))).toEqual([]);
  });

  async function openCases(): Promise<Case[]> {
    const { rows } = await world.pool.query<{ id: string }>(
      `SELECT id FROM "case" WHERE state <> 'CLOSED' ORDER BY id`,
    );
    return Promise.all(rows.map(({ id }) => world.stored(id)));
  }

  async function faults(): Promise<string[]> {
    const { findings } = await examine({ databaseUrl: database.url, graceMs: GRACE_MS, tell: 3, now: world.now });
    return findings.flatMap(({ check, faults: found }) =>
      found.map(({ subject, what }) => `${check}: ${subject} ${what}`),
    );
  }
});
