import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { jest } from '@jest/globals';
import type { Case } from '@zhuoluo/cases/rules';
import type { Pool } from '@zhuoluo/database';
import { FileStorage } from '@zhuoluo/papers/store';
import { forge } from '../../../test/support/forge.ts';
import { planted } from '../../../test/support/planted.ts';
import { sampleCases, type SampleCases } from '../../../test/support/sample-cases.ts';

jest.setTimeout(30_000);

describe('a fault that is planted in the files', () => {
  let sample: SampleCases;
  let neglected: Case;

  beforeAll(async () => {
    sample = await sampleCases();
    ({ neglected } = sample);
  });
  afterAll(() => sample.drop());

  const found = (spoil: (pool: Pool) => Promise<unknown>) => planted(sample, spoil);

  const file = { id: randomUUID(), name: '批复.pdf', mediaType: 'application/pdf', size: 6, sha256: 'ab'.repeat(32) };
  const row = (pool: Pool) =>
    pool.query(
      `INSERT INTO evidence_file SELECT $1, $2, $3, $4, decode($5, 'hex'), id, now() FROM person LIMIT 1`,
      Object.values(file),
    );
  const hung = (pool: Pool) => pool.query('INSERT INTO case_file VALUES ($1, $2)', [neglected.id, file.id]);
  /** The case names it from its filing on. */
  const name = (pool: Pool) =>
    forge(pool, neglected.id, (event) =>
      event.type === 'case-filed'
        ? { ...event, change: { ...event.change, case: { ...event.change.case!, files: [file] } } }
        : event,
    );
  const subject = () => `${neglected.caseNo} ${file.name}`;

  it('is none where a case names what is kept', async () => {
    expect(await found(async (pool) => [await row(pool), await hung(pool), await name(pool)])).toEqual({});
  });

  it('is found where a file has no row, or would be removed', async () => {
    expect(await found(name)).toEqual({ 'evidence-files': [`${subject()} a file without a row`] });
    const unused = await found(async (pool) => [await row(pool), await name(pool)]);
    expect(unused).toEqual({ 'evidence-files': [`${subject()} a file that would be removed as unused`] });
  });

  it('is found where its row was changed', async () => {
    const faults = await found(async (pool) => {
      await row(pool);
      await hung(pool);
      await name(pool);
      await pool.query(`UPDATE evidence_file SET sha256 = sha256('x')`);
    });
    expect(faults).toEqual({ 'evidence-files': [`${subject()} its row is not what the case names`] });
  });

  it('is found where its contents are gone or are others', async () => {
    const directory = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-doctor-files-'));
    const storage = new FileStorage(directory);
    const keep = async (pool: Pool) => [await row(pool), await hung(pool), await name(pool)];
    const inspected = () => planted(sample, keep, { storage });
    const what = (text: string) => ({ 'file-contents': [`${file.name} ${file.id} ${text}`] });
    expect(await inspected()).toEqual(what('its contents are gone'));
    await storage.keep(await storage.receive(Readable.from([Buffer.from('另一份')])), file.id);
    expect(await inspected()).toEqual(what('its contents are not what was uploaded'));
    await rm(directory, { recursive: true });
  });
});
