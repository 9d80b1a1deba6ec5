import { readFile, writeFile } from 'node:fs/promises';

/** Writes the sets of states that the OpenAPI document names (`x-state-sets`), as constants of the pages. */
const { 'x-state-sets': sets } = JSON.parse(await readFile(new URL('../api/openapi.json', import.meta.url), 'utf8'));
const constants = Object.entries(sets).map(
  ([name, states]) => `export const ${name} = [${states.map((state) => `'${state}'`).join(', ')}] as const;\n`,
);
const head = '// Written by `npm run generate`: do not edit.\n';
await writeFile(new URL('src/api/states.gen.ts', import.meta.url), [head, ...constants].join('\n'));
