import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tools.ts';
import { type TextFile, trackedTexts } from './tracked-texts.ts';

/** Which module writes a table. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  database: ['idempotency_key'],
  audit: ['event', 'personal'],
  directory: [
    ...[
      'assignment',
      'category',
      'document_text',
      'party',
      'person',
      'post',
      'region',
      'route',
      'signatory',
      'stand_in',
    ],
    ...['statutory_limit', 'tenure', 'unit'],
    ...['one_time_link', 'saved_view', 'server_secret', 'session', 'sign_in_guess'],
  ],
  regulation: ['calendar', 'calendar_year', 'policy', 'reference_stamp'],
  notices: ['notice', 'notice_read'],
  operations: ['operation', 'operation_item'],
  cases: [
    ...[
      'case',
      'case_request',
      'order_text',
      'case_search',
      'clock',
      'doc_counter',
      'order_text',
      'instruction',
      'outbox',
      'quarantine',
      'supervision_order',
      'task',
    ],
  ],
  papers: ['case_file', 'evidence_file'],
};

const ownerOf = new Map(Object.entries(OWNERS).flatMap(([module, tables]) => tables.map((table) => [table, module])));
const WRITE = /\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?|MERGE\s+INTO)\s+(?:ONLY\s+)?"?(\w+)"?/g;
const NOT_PRODUCTION = /[.-]spec\.ts$|\.fixture\.ts$|^libs\/(schema\/src\/migrations|testing)\/|^test\//;

/** Writes to a table outside its owner's store. */
function strangersIn(texts: readonly TextFile[]): string[] {
  return texts.flatMap(({ file, text }) =>
    [...text.matchAll(WRITE)].flatMap(([, table]) => {
      const owner = ownerOf.get(table!);
      if (owner === undefined) return [];
      const isAtHome = file.startsWith(owner === 'database' ? 'libs/database/src/' : `libs/${owner}/src/store/`);
      return isAtHome ? [] : [`${file} writes ${table}`];
    }),
  );
}

describe('A module alone writes its tables', () => {
  it('every table has one owner', () => {
    const migrations = globSync('libs/schema/src/migrations/{[0-9]*,first/*}.ts', { cwd: ROOT })
      .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
      .join('\n');
    const namedBy = (statement: RegExp) => [...migrations.matchAll(statement)].map(([, table]) => table!);
    const dropped = new Set(namedBy(/DROP TABLE "?(\w+)"?/g));
    const created = namedBy(/CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)"?/g).filter((table) => !dropped.has(table));

    expect([...new Set(created)].sort()).toEqual([...ownerOf.keys()].sort());
  });

  it.each([
    ['libs/cases/src/http/present.ts', 'UPDATE task SET state = $1', ['libs/cases/src/http/present.ts writes task']],
    ['apps/api/src/health.ts', 'DELETE FROM session', ['apps/api/src/health.ts writes session']],
    ['libs/cases/src/store/a.ts', 'INSERT INTO notice (id)', ['libs/cases/src/store/a.ts writes notice']],
    ['libs/cases/src/store/a.ts', 'INSERT INTO task (id)', []],
    ['libs/cases/src/store/a.ts', 'SELECT FROM person FOR UPDATE', []],
  ])('knows a stranger’s hand: in %s, %s', (file, text, found) => {
    expect(strangersIn([{ file, text }])).toEqual(found);
  });

  it('and does so in its store', () => {
    const code = trackedTexts().filter(({ file }) => file.endsWith('.ts') && !NOT_PRODUCTION.test(file));

    expect(strangersIn(code)).toEqual([]);
  });
});
