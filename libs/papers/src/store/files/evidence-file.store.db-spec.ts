import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { CaseCommands } from '@zhuoluo/cases/store';
import { newId } from '@zhuoluo/database';
import { DAY, HOUR } from '@zhuoluo/kernel';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { EvidenceFileStore } from './evidence-file.store.ts';
import { FileStorage } from './file-storage.ts';

describe('files that people upload', () => {
  let world: CaseWorld;
  let files: EvidenceFileStore;
  let commands: CaseCommands;
  let storage: FileStorage;
  let directory: string;
  useCaseWorld((opened) => {
    world = opened;
    files = new EvidenceFileStore(world.pool);
    ({ commands } = world.anotherProcess({ files }));
  }, 2);

  beforeEach(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-files-'));
    storage = new FileStorage(directory);
  });
  afterEach(() => rm(directory, { recursive: true }));

  const me = () => world.actor('sy.fagai.head');

  async function uploaded(text = '批复'): Promise<string> {
    const received = await storage.receive(Readable.from([Buffer.from(text)]));
    const { size, sha256 } = received;
    const file = { id: newId(), name: '批复.pdf', mediaType: 'application/pdf', size, sha256 };
    await files.add({ ...file, uploadedBy: (await me()).personId });
    await storage.keep(received, file.id);
    return file.id;
  }

  const age = (id: string, ms: number) =>
    world.pool.query(`UPDATE evidence_file SET uploaded_at = now() - $2 * interval '1 ms' WHERE id = $1`, [id, ms]);
  const known = async (id: string) => (await files.find(id)) !== null;
  const sweep = () => files.removeUnused(storage, Date.now());
  const mine = async (...ids: readonly string[]) => files.uploadedBy((await me()).personId, ids);

  it('lie under their ids as they came in', async () => {
    const id = await uploaded('第一行\n第二行');
    expect(await readFile(storage.pathOf(id), 'utf8')).toBe('第一行\n第二行');
    expect((await files.find(id))!.sha256).toBe((await storage.hashOf(id))!.toString('hex'));
  });

  it('hang on a case with the command that names them', async () => {
    const id = await uploaded();
    const done = await commands.fileCase({ ...(await world.filing()), files: await mine(id) });
    const caseId = 'case' in done ? done.case.id : '';
    expect((await files.find(id))!.caseIds).toEqual([caseId]);
    expect((await world.stored(caseId)).files).toMatchObject([{ id, name: '批复.pdf', size: 6 }]);
  });

  it('hang on nothing if the command is refused', async () => {
    const { id: caseId } = await world.file();
    const id = await uploaded();
    const by = await world.actor('sy.renshe.head');
    const asked = { type: 'solve-on-site', by, result: '已协调', files: await mine(id) } as const;
    expect((await commands.run(caseId, asked)).kind).toBe('refused');
    expect((await files.find(id))!.caseIds).toEqual([]);
  });

  it('may hang on two cases, which come together', async () => {
    const id = await uploaded();
    const filing = { ...(await world.filing()), files: await mine(id) };
    const both = await Promise.all([commands.fileCase(filing), commands.fileCase({ ...filing, title: '另一件' })]);
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect((await files.find(id))!.caseIds).toHaveLength(2);
  });

  it('go after a day if nothing came to use them, and a command under way does not lose them', async () => {
    const [used, unused, young] = [await uploaded(), await uploaded(), await uploaded()];
    await commands.fileCase({ ...(await world.filing()), files: await mine(used) });
    for (const id of [used, unused]) await age(id, DAY + HOUR);
    await age(young, DAY - HOUR / 2);
    expect(await mine(used, unused, young)).toEqual([]);
    expect(await sweep()).toBe(1);
    expect([await known(used), await known(unused), await known(young)]).toEqual([true, false, true]);
    expect([used, unused, young].map((id) => existsSync(storage.pathOf(id)))).toEqual([true, false, true]);
    expect(await sweep()).toBe(0);
  });

  it('that never got their place go as well, with what came in by halves', async () => {
    const lost = await uploaded();
    await age(lost, 2 * DAY);
    await storage.remove(lost);
    const half = path.join(directory, 'incoming', 'half');
    await writeFile(half, 'x');
    await files.removeUnused(storage, Date.now());
    expect([await known(lost), existsSync(half)]).toEqual([false, true]);
    await files.removeUnused(storage, Date.now() + 2 * DAY);
    expect(existsSync(half)).toBe(false);
  });

  it('that are cut off on their way leave nothing behind', async () => {
    const cut = Readable.from(
      (function* () {
        yield Buffer.from('开头');
        throw new Error('the line is cut');
      })(),
    );
    await expect(storage.receive(cut)).rejects.toThrow('the line is cut');
    expect(await readdir(path.join(directory, 'incoming'))).toEqual([]);
  });

  it('are counted of one person while nothing uses them', async () => {
    const { personId } = await me();
    const before = await files.countUnused(personId);
    const id = await uploaded();
    expect(await files.countUnused(personId)).toBe(before + 1);
    await commands.fileCase({ ...(await world.filing()), files: await mine(id) });
    expect(await files.countUnused(personId)).toBe(before);
  });
});
