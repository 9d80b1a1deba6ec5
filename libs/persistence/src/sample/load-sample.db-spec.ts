import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { openDataSource } from '../database/data-source.ts';
import { PersonEntity } from '../reference/person.entity.ts';
import { RegionEntity } from '../reference/region.entity.ts';
import { BrokenSample, loadSample } from './load-sample.ts';

const SAMPLE = fileURLToPath(new URL('../../../../deploy/sample', import.meta.url));
const PARTS = [
  'regions',
  'units',
  'offices',
  'people',
  'parties',
  'assignments',
  'routes',
  'signatories',
  'authorisations',
];

describe('loading the sample', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const options = { passwordHash: (account: string) => Promise.resolve(`hash of ${account}`), now: 0 };

  beforeEach(async () => {
    database = await testDatabase();
    dataSource = await openDataSource({ databaseUrl: database.url, max: 1, applicationName: 'test' });
  }, 60_000);

  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('gives every account of the files a person with its own password, once', async () => {
    const people = JSON.parse(await readFile(path.join(SAMPLE, 'people.json'), 'utf8')) as { account: string }[];
    expect(await loadSample(dataSource, SAMPLE, options)).toBe(true);
    expect(await loadSample(dataSource, SAMPLE, options)).toBe(false);
    const stored = await dataSource.getRepository(PersonEntity).find({ select: { account: true, passwordHash: true } });
    expect(stored).toHaveLength(people.length);
    expect(stored.every((p) => p.passwordHash === `hash of ${p.account}`)).toBe(true);
  });

  it('loads nothing at all where a record names what is not there', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-sample-'));
    try {
      for (const part of PARTS)
        await writeFile(path.join(folder, `${part}.json`), await readFile(path.join(SAMPLE, `${part}.json`)));
      await writeFile(path.join(folder, 'assignments.json'), '[{ "partyCode": "nobody", "account": "sl.zfb.head" }]');
      await expect(loadSample(dataSource, folder, options)).rejects.toThrow(BrokenSample);
      expect(await dataSource.getRepository(RegionEntity).count()).toBe(0);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
