import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from './tools.ts';

interface Workspace {
  readonly name: string;
  readonly folder: string;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as T;

const workspaces: readonly Workspace[] = globSync(
  ['libs/*/package.json', 'apps/*/package.json', 'workflows/package.json'],
  {
    cwd: ROOT,
  },
).map((file) => ({
  name: read<{ name: string }>(file).name,
  folder: path.posix.dirname(file.replaceAll(path.sep, '/')),
}));

const folderOf = new Map(workspaces.map(({ name, folder }) => [name, folder]));

/** Workspaces that a text imports from, re-exports, imports for their effect alone, or loads later. */
function namedIn(text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.flatMap(({ fileName }) => /^@zhuoluo\/[\w-]+/.exec(fileName) ?? []);
}

/** Workspaces that the files of one import, tests left out. */
function imported({ folder, name }: Workspace): string[] {
  const sources = globSync(`${folder}/src/**/*.ts`, { cwd: ROOT }).filter((file) => !/[.-]spec\.ts$/.test(file));
  const named = sources.flatMap((file) => namedIn(readFileSync(path.join(ROOT, file), 'utf8')));
  return [...new Set(named)].filter((to) => to !== name).sort();
}

describe('A workspace names what it imports of ours', () => {
  it.each([
    [`import { a } from '@zhuoluo/kernel';`, ['@zhuoluo/kernel']],
    [`import type { A } from '@zhuoluo/cases/rules';`, ['@zhuoluo/cases']],
    [`export { a } from "@zhuoluo/kernel";`, ['@zhuoluo/kernel']],
    [`import '@zhuoluo/schema';`, ['@zhuoluo/schema']],
    [`const load = () => import('@zhuoluo/figures/http');`, ['@zhuoluo/figures']],
    [`// as from '@zhuoluo/kernel'`, []],
    [`import { a } from './kernel.ts';`, []],
  ])('recognises an import in any form: %s', (text, named) => {
    expect(namedIn(text)).toEqual(named);
  });

  // The pages are built by Vite and import nothing of ours.
  it.each(workspaces.filter(({ name }) => name !== '@zhuoluo/web').map((one) => [one.folder, one] as const))(
    '%s: in its dependencies, no more and no less, and in the references of its compiler',
    (_, one) => {
      const { dependencies = {} } = read<{ dependencies?: Record<string, string> }>(`${one.folder}/package.json`);
      const { references = [] } = read<{ references?: { path: string }[] }>(`${one.folder}/tsconfig.json`);
      const referenced = references.map(({ path: to }) => path.posix.join(one.folder, to));
      const wanted = imported(one);

      expect(
        Object.keys(dependencies)
          .filter((name) => folderOf.has(name))
          .sort(),
      ).toEqual(wanted);
      expect(referenced).toEqual(expect.arrayContaining(wanted.map((name) => folderOf.get(name))));
      expect(referenced.filter((folder) => !existsSync(path.join(ROOT, folder, 'tsconfig.json')))).toEqual([]);
    },
  );

  it('the whole build refers to each of them', () => {
    const { references } = read<{ references: { path: string }[] }>('tsconfig.json');
    const compiled = workspaces.filter(({ name }) => name !== '@zhuoluo/web').map(({ folder }) => folder);

    expect(references.map(({ path: to }) => to)).toEqual(expect.arrayContaining(compiled));
  });
});
