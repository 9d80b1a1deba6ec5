import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../../../../test/support/postgres.ts';
import { openDataSource } from '@zhuoluo/schema';
import { PersonEntity } from '../person.entity.ts';
import { RegionEntity } from '../region.entity.ts';
import { BrokenSample } from './broken-sample.ts';
import { loadSample } from './load-sample.ts';

const SAMPLE = fileURLToPath(new URL('../../../../../deploy/sample', import.meta.url));
const SKELETON = fileURLToPath(new URL('../../../../../deploy/skeleton', import.meta.url));
const PARTS = [
  'regions',
  'units',
  'offices',
  'people',
  'parties',
  'assignments',
  'routes',
  'signatories',
  'stand-ins',
  'posts',
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

  it("makes a city without people: offices, routes and signatories stand, every post but the administrator's is vacant", async () => {
    await loadSample(dataSource, SKELETON, { ...options, mayHaveBlanks: true });
    const held = await dataSource.query<{ title: string }[]>('SELECT title FROM tenure JOIN post ON post.id = post_id');
    expect(held).toEqual([{ title: '系统管理员' }]);
    const rows = await dataSource.query<{ count: string }[]>(
      `SELECT (SELECT count(*) FROM post) || '/' || (SELECT count(*) FROM signatory) || '/' || (SELECT count(*) FROM route) AS count`,
    );
    expect(rows).toEqual([{ count: '14/6/22' }]);
  });

  it('refuses the blanks of a city that has no name yet unless an empty one is asked for', async () => {
    await expect(loadSample(dataSource, SKELETON, options)).rejects.toThrow(BrokenSample);
  });

  it('loads nothing at all where a record names what is not there', async () => {
    await withChanged(
      'assignments',
      () => [{ partyCode: 'nobody', account: 'sl.zfb.head' }],
      async (folder) => {
        await expect(loadSample(dataSource, folder, options)).rejects.toThrow(BrokenSample);
        expect(await dataSource.getRepository(RegionEntity).count()).toBe(0);
      },
    );
  });

  it.each<[part: string, change: (row: Row) => object, named: string]>([
    ['regions', (row) => ({ ...row, docCode: '××' }), 'docCode of SL'],
    ['units', (row) => ({ ...row, name: '督查办{{name}}' }), 'name of SL-SUPERVISION'],
    [
      'units',
      ({ contact, ...row }) => ({ ...row, contact: contact && { ...contact, name: ' ' } }),
      'contact of SL-SUPERVISION',
    ],
    [
      'units',
      ({ contact, ...row }) => ({ ...row, contact: contact && { ...contact, phone: '0914-×××××××' } }),
      'phone of SL-SUPERVISION',
    ],
    ['units', ({ contact: _none, ...row }) => row, 'phone of SL-SUPERVISION'],
    ['people', (row) => ({ ...row, posts: [{ title: '____', roles: [], rank: 'STAFF' }] }), 'title of sl.zfb.head'],
    ['stand-ins', (row) => ({ ...row, document: '商政办授〔2026〕×号' }), 'stand-in for'],
  ])('refuses a blank in %s, loads nothing and says where it is', async (part, change, named) => {
    await withChanged(
      part,
      (rows) => rows.map(change),
      async (folder) => {
        const loading = loadSample(dataSource, folder, options);
        await expect(loading).rejects.toThrow(BrokenSample);
        await expect(loading).rejects.toThrow(named);
        expect(await dataSource.getRepository(RegionEntity).count()).toBe(0);
      },
    );
  });
});

interface Row {
  readonly contact?: { readonly name: string; readonly phone: string };
}

/** With a folder of the sample files in which one part is changed. */
async function withChanged(
  part: string,
  change: (rows: readonly Row[]) => readonly object[],
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-sample-'));
  try {
    for (const name of PARTS) {
      const text = await readFile(path.join(SAMPLE, `${name}.json`), 'utf8');
      const written = name === part ? JSON.stringify(change(JSON.parse(text) as Row[])) : text;
      await writeFile(path.join(folder, `${name}.json`), written);
    }
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
