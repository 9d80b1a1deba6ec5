import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eventually } from '../../../test/support/eventually.ts';
import { watchBuild } from './watch-build.ts';

describe('a build that is watched', () => {
  const project = mkdtempSync(path.join(os.tmpdir(), 'zhuoluo-test-watch-'));
  const output = path.join(project, 'dist/a.js');
  const said: string[] = [];
  const builds: boolean[] = [];
  let close: () => void;

  let saves = 0;
  /** Each save bears a later time than any output yet: the compiler takes a source older than its output for built. */
  const write = (text: string): void => {
    const [file, at] = [path.join(project, 'a.ts'), new Date(Date.now() + ++saves * 60_000)];
    writeFileSync(file, text);
    utimesSync(file, at, at);
  };
  /** One change may be built twice: what counts is how the newest build ended. */
  const ended = (whole: boolean, content: string): Promise<unknown> =>
    eventually(
      `a build with ${content}`,
      () => Promise.resolve([builds.at(-1), existsSync(output) ? readFileSync(output, 'utf8') : ''] as const),
      ([newest, text]) => newest === whole && text.includes(content),
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
    await ended(true, '= 1;');
    write('export const answer: number = 2;\n');
    await ended(true, '= 2;');
    expect(said).not.toContainEqual(expect.stringContaining('TS2322'));

    write(`export const answer: number = 'two';\n`);
    await ended(false, '= ');
    expect(said).toContainEqual(expect.stringContaining('TS2322'));

    write('export const answer: number = 3;\n');
    await ended(true, '= 3;');
  });
});
