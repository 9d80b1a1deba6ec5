import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  CASE_STATES,
  CLOCK_KINDS,
  COLOURS,
  LEVELS,
  ORDER_STATES,
  ROLES,
  TASK_ROLES,
  TASK_STATES,
  URGENCIES,
} from '@zhuoluo/kernel';
import { USAGE } from '../../apps/local/src/args.ts';
import { ROOT } from './tools.ts';
import { type TextFile, trackedTexts } from './tracked-texts.ts';

const texts = trackedTexts();
const documents = texts.filter(({ file }) => file.endsWith('.md'));
const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const scripts = globSync(['package.json', 'apps/*/package.json'], { cwd: ROOT }).flatMap((file) =>
  Object.keys((JSON.parse(textOf(file)) as { scripts?: object }).scripts ?? {}),
);

/** Targets of links to files of the repository, resolved from the document that names them. */
function linksOf({ file, text }: TextFile): string[] {
  return [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) =>
    path.posix.join(path.posix.dirname(file), target!),
  );
}

interface Setting {
  readonly name: string;
  /** As one writes it in the environment; undefined where it has none. */
  readonly preset: string | undefined;
}

/** The environment variables that config classes declare. */
function settings(): Setting[] {
  const declared = /^ +@\w+\([^)]*\) (?:readonly )?([A-Z][A-Z_]+)[?!]?(?::[^=;]+)?(?: = ([^;]+))?;/gm;
  return globSync('apps/*/src/**/*config.ts', { cwd: ROOT }).flatMap((file) =>
    [...textOf(file).matchAll(declared)].map(([, name, preset]) => ({
      name: name!,
      preset: preset && asTyped(preset),
    })),
  );
}

/** `'info'` → info, `3_000` → 3000, `false` → off. */
function asTyped(literal: string): string {
  if (literal === 'true' || literal === 'false') return literal === 'true' ? 'on' : 'off';
  return literal.replaceAll(/['_]/g, '');
}

describe('The documents say what there is', () => {
  it.each([
    ['levels', LEVELS],
    ['urgencies', URGENCIES],
    ['states of a case', CASE_STATES],
    ['states of a task', TASK_STATES],
    ['roles in a task', TASK_ROLES],
    ['states of an order', ORDER_STATES],
    ['colours', COLOURS],
    ['kinds of limits', CLOCK_KINDS],
    ['roles', ROLES],
  ])('the glossary explains all %s', (_, terms) => {
    const glossary = textOf('ARCHITECTURE.md').split('## Glossary')[1] ?? '';

    expect(terms.filter((term) => !glossary.includes(`\`${term}\``))).toEqual([]);
  });

  it('every link leads to a file', () => {
    const dead = documents.flatMap((document) =>
      linksOf(document)
        .filter((target) => !existsSync(path.join(ROOT, target)))
        .map((target) => `${document.file} → ${target}`),
    );

    expect(dead).toEqual([]);
  });

  it('shows the two commands', () => {
    expect(textOf('README.md')).toMatch(/^npm ci && npm start$/m);
    expect(textOf('README.md')).toMatch(/^npm ci && npm test$/m);
  });

  it('names the Node that every package accepts', () => {
    const { satisfies } = createRequire(import.meta.url)('semver') as {
      satisfies(version: string, range: string): boolean;
    };
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { engines?: { node?: string } }>;
    };
    const named = [...packages['']!.engines!.node!.matchAll(/\d+\.\d+\.\d+/g)].map(([version]) => version);
    expect(named).toHaveLength(2);
    const refused = Object.entries(packages).flatMap(([name, { engines }]) =>
      named.filter((version) => !satisfies(version, engines?.node ?? '*')).map((version) => `${name} ${version}`),
    );
    expect(refused).toEqual([]);
    for (const version of named) expect(textOf('README.md')).toContain(version.replace(/\.0$/, ''));
  });

  it('counts the accounts of the sample data', () => {
    const people = JSON.parse(textOf('deploy/sample/people.json')) as unknown[];
    expect(textOf('README.md')).toContain(`${people.length} 个账户`);
  });

  it('every npm script it names exists', () => {
    const named = documents.flatMap(({ text }) => [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name!));

    expect([...new Set(named)].filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('the README names every option of the command line', () => {
    const options = [...USAGE.matchAll(/^ +(--[\w-]+)/gm)].map(([, option]) => option!);

    expect(options).toContain('--policy');
    expect(options.filter((option) => !textOf('README.md').includes(`\`${option}`))).toEqual([]);
  });

  it('the README names every setting, and the value it has unless told otherwise', () => {
    const rows = textOf('README.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const told = ({ name, preset }: Setting): boolean =>
      rows.some((row) => row.includes(`\`${name}\``) && (preset === undefined || row.includes(`\`${preset}\``)));

    expect(settings()).toEqual(
      expect.arrayContaining([
        { name: 'DATABASE_URL', preset: undefined },
        { name: 'METRICS_HOST', preset: '127.0.0.1' },
        { name: 'COOKIE_SECURE', preset: 'off' },
      ]),
    );
    expect(settings().filter((setting) => !told(setting))).toEqual([]);
  });

  it('ARCHITECTURE.md names every law on dependencies', async () => {
    const { default: config } = (await import(path.join(ROOT, '.dependency-cruiser.mjs'))) as {
      default: { forbidden: { name: string }[] };
    };
    const laws = config.forbidden.map(({ name }) => name).filter((name) => name !== 'no-unresolvable');

    expect(laws.filter((law) => !textOf('ARCHITECTURE.md').includes(`\`${law}\``))).toEqual([]);
  });

  it.each([
    'compose.yaml',
    'kubernetes/settings.yaml',
    'kubernetes/api.yaml',
    'kubernetes/worker.yaml',
    'kubernetes/setup.yaml',
  ])('deploy/%s sets only what the programs read', (file) => {
    const known = new Set([...settings().map(({ name }) => name), 'NODE_ENV']);
    const foreign = /^(POSTGRES|SQL|TEMPORAL_ALLOW|TEMPORAL_DB|DB|NUM|BIND|DYNAMIC|NODE_IMAGE|NPM_CONFIG)/;
    const named = [...textOf(`deploy/${file}`).matchAll(/(?:^ +|name: )([A-Z][A-Z_]{2,})\b(?=:|, )/gm)].map(
      ([, name]) => name!,
    );

    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !known.has(name.replace(/_FILE$/, '')) && !foreign.test(name))).toEqual([]);
  });
});
