import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROBES, ROOT, type Finding, cruise, lint, told } from './tools.ts';

/** What the lines of the planted violations say of themselves. */
function planted(): Required<Finding>[] {
  return globSync('{apps,libs,workflows,test}/**/*.{ts,tsx}', { cwd: PROBES }).flatMap((file) =>
    readFileSync(path.join(PROBES, file), 'utf8')
      .split('\n')
      .flatMap((text, index) => {
        const laws = /\/\/ breaks (.+)$/.exec(text)?.[1]?.split(' ') ?? [];
        return laws.map((law) => ({ law, file: file.replaceAll(path.sep, '/'), line: index + 1 }));
      }),
  );
}

async function lawsOnDependencies(): Promise<string[]> {
  const { default: config } = (await import(path.join(ROOT, '.dependency-cruiser.mjs'))) as {
    default: { forbidden: { name: string }[] };
  };
  return config.forbidden.map(({ name }) => name);
}

// Nothing of that shape is written down here either: the numbers are put together.
const MOBILE = `139${'0'.repeat(8)}`;
const IDENTITY = `${'6'.repeat(6)}19900101${'0'.repeat(3)}X`;

describe('Every law bites its planted violation and spares the innocent lines beside it', () => {
  it('who may import whom', async () => {
    const laws = await lawsOnDependencies();
    const { findings } = await cruise(PROBES, ['apps', 'libs', 'workflows', 'test']);
    const expected = planted().filter(({ law }) => laws.includes(law));

    expect(told(findings)).toEqual(told(expected.map(({ law, file }) => ({ law, file }))));
    expect(new Set(expected.map(({ law }) => law))).toEqual(new Set(laws));
  }, 60_000);

  it('what a file may say', async () => {
    const laws = await lawsOnDependencies();

    expect(told(await lint(PROBES))).toEqual(told(planted().filter(({ law }) => !laws.includes(law))));
  }, 120_000);

  it('how long a file may be: 250 lines, blank ones and comments not counted', async () => {
    const lines = (count: number) => `${'export {};\n'.repeat(count)}\n// why\n`;

    expect(told(await lint(ROOT, { fileName: 'deploy/long.mjs', text: lines(251) }))).toEqual([
      'max-lines at deploy/long.mjs:251',
    ]);
    expect(await lint(ROOT, { fileName: 'deploy/long.mjs', text: lines(250) })).toEqual([]);
    const excused = `/* eslint-disable max-lines -- a table that is read as a whole */\n${lines(251)}`;
    expect(await lint(ROOT, { fileName: 'deploy/long.mjs', text: excused })).toEqual([]);
  }, 60_000);

  it.each([
    ['code', 'deploy/a.mjs', `// call ${MOBILE}\nexport const id = \`${IDENTITY}\`;\n`, [1, 2]],
    ['data', 'deploy/sample/a.json', `{\n  "phone": "${MOBILE}",\n  "id": "${IDENTITY}"\n}\n`, [2, 3]],
  ])(
    'that no one can be dialled or looked up by %s',
    async (_, fileName, text, lines) => {
      const found = lines.map((line) => `zhuoluo/no-personal-numbers at ${fileName}:${line}`);

      expect(told(await lint(ROOT, { fileName, text }))).toEqual(found);
    },
    60_000,
  );
});
