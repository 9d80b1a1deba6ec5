import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { claimDataDir } from './data-dir.ts';
import { LOOPBACK, freePort } from './ports.ts';

describe('npm start, where it cannot start', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'zhuoluo-test-start-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  /** Runs it to its end. */
  async function start(...argv: string[]): Promise<{ code: unknown; said: string[] }> {
    const child = spawn(
      process.execPath,
      [path.join(import.meta.dirname, 'start.ts'), '--data-dir', dataDir, ...argv],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const [code] = (await once(child, 'close')) as unknown[];
    return { code, said: text.trim().split('\n') };
  }

  it('says that the port is in use, and starts nothing', async () => {
    const server = createServer().listen(0, LOOPBACK);
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const { code, said } = await start('--port', String(address.port));
    server.close();
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringContaining(`端口 ${address.port} 已被占用`)]);
    expect(readdirSync(dataDir)).not.toContain('postgres');
  });

  it('says that another process uses the data directory', async () => {
    const claimed = claimDataDir(dataDir, '0.0.1');
    const { code, said } = await start('--port', String(await freePort()));
    claimed.release();
    expect(code).toBe(2);
    expect(said).toEqual([expect.stringContaining(`（${process.pid}）使用`)]);
  });

  it('says that the data directory belongs to a newer version', async () => {
    claimDataDir(dataDir, '999.0.0').release();
    const { code, said } = await start('--port', String(await freePort()));
    expect(code).toBe(2);
    expect(said).toEqual([expect.stringContaining('由着落的另一版本（999.0.0）建立')]);
  });

  it('says that the data directory belongs to another PostgreSQL', async () => {
    claimDataDir(dataDir, '0.0.1').release();
    mkdirSync(path.join(dataDir, 'postgres'));
    writeFileSync(path.join(dataDir, 'postgres/PG_VERSION'), '14\n');
    writeFileSync(path.join(dataDir, 'database-url'), 'postgresql://zhuoluo:secret@127.0.0.1/zhuoluo\n');
    const { code, said } = await start('--port', String(await freePort()));
    expect(code).toBe(2);
    expect(said.at(-1)).toContain('属于 PostgreSQL 14');
  });

  it('keeps its hands off a directory with other files', async () => {
    writeFileSync(path.join(dataDir, 'letter.txt'), 'mine');
    const { code, said } = await start('--port', String(await freePort()));
    expect(code).toBe(2);
    expect(said).toEqual([expect.stringContaining('不是着落的数据目录')]);
    expect(readdirSync(dataDir)).toEqual(['letter.txt']);
  });
});
