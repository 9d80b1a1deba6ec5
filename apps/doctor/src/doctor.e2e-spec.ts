import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../test/support/use-case-world.ts';
import { type TestDatabase } from '../../../test/support/postgres.ts';
import { testTemporal } from '../../../test/support/temporal.ts';

jest.setTimeout(60_000);

describe('npm run doctor', () => {
  let database: TestDatabase;
  let world: CaseWorld;
  useCaseWorld((opened, its) => ([world, database] = [opened, its]), 2);

  beforeAll(async () => {
    world.now = Date.now();
    await world.file();
  });

  /** Runs it to its end. */
  async function doctor(
    argv: readonly string[],
    databaseUrl = database.url,
  ): Promise<{ code: unknown; said: string; complained: string }> {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'doctor.ts'), ...argv], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [said, complained] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
    const [code] = (await once(child, 'close')) as unknown[];
    return { code, said, complained };
  }

  it('prints each check and ends well where everything holds', async () => {
    const { code, said } = await doctor([]);
    expect(said).toContain('事项 1 件（在办 1）');
    expect(said).toContain('✓ whole-events');
    expect(said).toContain('全部相符。');
    expect(code).toBe(0);
  });

  it('finds the database of a data directory', async () => {
    const directory = mkdtempSync(path.join(os.tmpdir(), 'zhuoluo-test-doctor-'));
    writeFileSync(path.join(directory, 'database-url'), `${database.url}\n`);
    const { code } = await doctor(['--data-dir', directory], '');
    rmSync(directory, { recursive: true });
    expect(code).toBe(0);
  });

  it('tells programs what does not hold, and ends with 1', async () => {
    await world.pool.query(`UPDATE "case" SET wish = '另一诉求'`);
    const { code, said } = await doctor(['--json']);
    await world.pool.query(`UPDATE "case" SET wish = '请组织专场招聘和岗前培训。'`);
    const { isWhole, findings } = JSON.parse(said) as {
      isWhole: boolean;
      findings: { check: string; count: number }[];
    };
    expect(isWhole).toBe(false);
    expect(findings.filter((f) => f.count > 0).map((f) => f.check)).toEqual(['replayed-rows']);
    expect(code).toBe(1);
  });

  it('asks Temporal for the workflow of each open case', async () => {
    const { address, namespace } = await testTemporal();
    const { code, said } = await doctor(['--temporal', address, '--namespace', namespace, '--grace', '0s']);
    expect(said).toContain('✗ live-workflows');
    expect(said).toMatch(/no live workflow case\/[0-9a-f-]{36}/);
    expect(code).toBe(1);
  });

  it('says in one line why it cannot look', async () => {
    const unreachable = await doctor([], 'postgresql://nobody@127.0.0.1:1/nothing');
    expect(unreachable).toEqual({
      code: 2,
      said: '',
      complained: expect.stringMatching(/^无法核对：.*ECONNREFUSED.*\n$/),
    });
    const misspelt = await doctor(['--graze', '1s']);
    expect(misspelt).toEqual({ code: 2, said: '', complained: expect.stringMatching(/^参数有误.*\n$/) });
  });
});
