import { readFile, rm } from 'node:fs/promises';
import { jest } from '@jest/globals';
import { freePort, LOOPBACK } from '../../apps/local/src/ports.ts';
import { logOf, startProgram, testFolder } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { emptyTestDatabase, type TestDatabase } from '../support/postgres.ts';

jest.setTimeout(120_000);

describe('what a pod waits for before its API or worker starts', () => {
  let folder: string;
  let database: TestDatabase;

  beforeAll(async () => {
    [folder, database] = await Promise.all([testFolder(), emptyTestDatabase()]);
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const awaitSetup = (url: string) => startProgram('await-setup', folder, { DATABASE_URL: url });
  const said = (): Promise<string> => readFile(logOf('await-setup', folder), 'utf8');
  const untilSaid = (words: string) => eventually(`“${words}”`, said, (text) => text.includes(words));

  it('is the schema of its version: on an empty database it waits for setup, and ends once setup has run', async () => {
    const waiting = await awaitSetup(database.url);
    await untilSaid('waiting for setup: ');

    const settings = { DATABASE_URL: database.url, DATA_DIR: folder, SAMPLE: 'off', POLICY: 'default' };
    const setup = await startProgram('setup', folder, settings);
    expect(await setup.ended).toMatchObject({ code: 0 });

    expect(await waiting.ended).toMatchObject({ code: 0 });
    expect(await (await awaitSetup(database.url)).ended).toMatchObject({ code: 0 });
  });

  it('is a database that answers: where there is none yet it says so once, and goes on waiting', async () => {
    const away = new URL(database.url);
    away.host = `${LOOPBACK}:${await freePort()}`;
    away.searchParams.delete('host');
    const waiting = await awaitSetup(away.href);
    await untilSaid('waiting for the database: ');
    expect(await waiting.stop()).toMatchObject({ signal: 'SIGTERM' });
  });

  it('refuses to wait where it is told of no database', async () => {
    const { code } = await (await startProgram('await-setup', folder, { DATABASE_URL: '' })).ended;
    expect(code).toBe(2);
  });
});
