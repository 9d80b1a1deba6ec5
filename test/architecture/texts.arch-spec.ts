import { personalNumbersIn } from './lint/personal-numbers.ts';
import { placesOf, trackedTexts } from './tracked-texts.ts';

const texts = trackedTexts();
const code = texts.filter(({ file }) => /\.(ts|tsx|mjs|sql|sh)$/.test(file));

/** A change of a row of a case, in SQL. */
const CASE_WRITE =
  /\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?|MERGE\s+INTO)\s+(?:ONLY\s+)?(?:"case"|"?(?:task|supervision_order|clock|event|outbox)"?)(?![\w".])/g;

/** Where rows of a case may be written: the stores' own folders and the migrations; a test may forge. */
const CASE_WRITERS =
  /^libs\/(cases\/src\/store|notices\/src\/store|schema\/src\/migrations)\/|^libs\/testing\/|[.-]spec\.ts$|\.fixture\.ts$|^test\//;

// The pieces are put together here, so that this file does not say what it forbids.
const MACHINE_PATH = new RegExp(`(?<![\\w.$}/-])/(?:${['tmp', 'work', 'root'].join('|')})(?=[/\\s'"\`,;)]|$)`, 'gm');
const REGISTRY_HOST = new RegExp(
  [
    ['registry', 'npmjs', 'org'],
    ['registry', 'npmmirror', 'com'],
    ['registry', 'yarnpkg', 'com'],
    ['proxy', 'golang', 'org'],
    ['goproxy', 'cn'],
    ['pypi', 'org'],
    ['crates', 'io'],
    ['repo', 'maven', 'apache', 'org'],
    ['deb', 'debian', 'org'],
  ]
    .map((parts) => parts.join('\\.'))
    .join('|'),
  'g',
);

describe('What no file may say', () => {
  it.each([
    [`UPDATE "case" SET state = 'CLOSED'`, 1],
    [`INSERT INTO event (subject_id) VALUES ($1)`, 1],
    [`DELETE FROM\n      outbox o`, 1],
    [`UPDATE task SET colour = 'RED'`, 1],
    [`SELECT * FROM task FOR UPDATE`, 0],
    [`INSERT INTO task_note (id) VALUES ($1)`, 0],
    [`update task of the day`, 0],
  ])('recognises a write to the rows of a case: %s', (sql, writes) => {
    expect(placesOf(CASE_WRITE, [{ file: 'probe', text: sql }])).toHaveLength(writes);
  });

  it('only the store of the cases writes the rows of a case', () => {
    const others = code.filter(({ file }) => !CASE_WRITERS.test(file));

    expect(placesOf(CASE_WRITE, others)).toEqual([]);
  });

  it.each([
    [['', 'tmp', 'x'].join('/'), 1],
    [`cd ${['', 'work', 'main'].join('/')}`, 1],
    [['apps', 'worker', 'src'].join('/'), 0],
    ['GET /workflows', 0],
  ])('recognises a path of one machine: %s', (text, paths) => {
    expect(placesOf(MACHINE_PATH, [{ file: 'probe', text }])).toHaveLength(paths);
  });

  it('names no path of one machine', () => {
    expect(placesOf(MACHINE_PATH, texts)).toEqual([]);
  });

  it('names no package registry: whose mirror is used is the installing machine’s choice', () => {
    expect(
      placesOf(REGISTRY_HOST, [{ file: 'probe', text: ['https://registry', 'npmjs', 'org/x'].join('.') }]),
    ).toHaveLength(1);
    expect(placesOf(REGISTRY_HOST, texts)).toEqual([]);
  });

  it('resolves packages by name and checksum alone: the lock file knows no host', () => {
    const lock = texts.find(({ file }) => file === 'package-lock.json')?.text ?? '{}';
    const { packages = {} } = JSON.parse(lock) as {
      packages?: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
    };
    const installed = Object.entries(packages).filter(([name]) => name.includes('node_modules/'));

    expect(installed.length).toBeGreaterThan(0);
    expect(installed.filter(([, { resolved }]) => resolved?.includes('://')).map(([name]) => name)).toEqual([]);
    expect(installed.filter(([, { integrity, link }]) => !link && !integrity).map(([name]) => name)).toEqual([]);
  });

  it('holds no identity or mobile number, in documents and data either', () => {
    const numbers = texts
      .filter(({ file }) => file !== 'package-lock.json')
      .flatMap(({ file, text }) =>
        personalNumbersIn(text).map(({ index }) => `${file}:${text.slice(0, index).split('\n').length}`),
      );

    expect(numbers).toEqual([]);
  });

  it('leaves nothing for later', () => {
    const marks = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`, 'g');

    expect(placesOf(marks, code)).toEqual([]);
  });
});
