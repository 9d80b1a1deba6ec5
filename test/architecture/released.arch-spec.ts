import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tools.ts';

/** SHA-256 of each released migration with the files of SQL that it alone reads. Databases out there have run these. */
const RELEASED: Readonly<Record<string, string>> = {
  'CreateSchema (0.1.0)': 'a1ca4f0927123aad5375f3c32789c82e4a6479cedb3a23e10df28b6d0d2c252f',
};

const FILES: Readonly<Record<string, string>> = {
  'CreateSchema (0.1.0)': 'libs/schema/src/migrations/{*-create-schema.ts,first/*.ts}',
};

describe('A released migration is never changed', () => {
  it.each(Object.entries(RELEASED))('%s', (name, sum) => {
    const files = globSync(FILES[name]!, { cwd: ROOT }).sort();
    const hash = createHash('sha256');
    for (const file of files) hash.update(`${file}\n${readFileSync(path.join(ROOT, file), 'utf8')}`);
    expect(files.length).toBeGreaterThan(1);
    expect(hash.digest('hex')).toBe(sum);
  });
});
