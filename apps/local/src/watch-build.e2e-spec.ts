import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eventually } from '../../../test/support/eventually.ts';
import { watchBuild } from './watch-build.ts';

describe('a build that is watched', () => {
  const project = mkdtempSync(path.join(os.tmpdir(), 'zhuoluo-test-watch-'));
  const said: string[] = [];
  const builds: boolean[] = [];
  let close: () => void;

  const write = (text: string): void => writeFileSync(path.join(project, 'a.ts'), text);
  const built = (count: number): Promise<unknown> =>
    eventually(
      `build ${count}`,
      () => Promise.resolve(builds.length),
      (length) => length >= count,
    );

  beforeAll(() => {
    const settings = { compilerOptions: { composite: true, outDir: 'dist', types: [] }, include: ['a.ts'] };
    writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify(settings));
    write('export const answer: number = 1;\n');
    close = watchBuild(
      [project],
      (line) => said.push(line),
      (whole) => builds.push(whole),
    );
  });
  afterAll(() => {
    close();
    rmSync(project, { recursive: true });
  });

  it('follows each change, tells what does not compile, and recovers from it', async () => {
    await built(1);
    expect(builds).toEqual([true]);

    write('export const answer: number = 2;\n');
    await built(2);
    expect(readFileSync(path.join(project, 'dist/a.js'), 'utf8')).toContain('= 2;');

    write(`export const answer: number = 'two';\n`);
    await built(3);
    expect(said).toContainEqual(expect.stringContaining('TS2322'));

    write('export const answer: number = 3;\n');
    await built(4);
    expect(builds).toEqual([true, true, false, true]);
  });
});
