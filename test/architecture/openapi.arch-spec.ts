import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { STATE_SETS } from '@zhuoluo/cases/rules';
import { ROOT } from './tools.ts';

const built = (file: string): string => JSON.stringify(pathToFileURL(path.join(ROOT, 'apps/api/dist', file)).href);

/** The document of the API as built; it is made without a database. */
async function currentDocument(): Promise<unknown> {
  const script = `
    const { ApiConfig, createHttpApp } = await import(${built('index.js')});
    const { openApiDocument } = await import(${built('openapi-document.js')});
    const config = Object.assign(new ApiConfig(), { DATABASE_URL: 'postgresql://none', LOG_LEVEL: 'silent' });
    const app = await createHttpApp(config);
    await app.init();
    process.stdout.write(JSON.stringify(openApiDocument(app)));
    await app.close();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

/** The client's types as `npm run generate` of the web would write them now. */
async function currentClientTypes(): Promise<string> {
  const web = path.join(ROOT, 'apps/web');
  const { scripts } = JSON.parse(readFileSync(path.join(web, 'package.json'), 'utf8')) as {
    scripts: { generate: string };
  };
  const [, source, , , ...options] = scripts.generate.split(' && ')[0]!.split(' ');
  const generator = [web, ROOT]
    .map((folder) => path.join(folder, 'node_modules/openapi-typescript/bin/cli.js'))
    .find((file) => existsSync(file));
  const args = [generator!, source!, ...options];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: web, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

describe('What is generated and committed is current', () => {
  it('the OpenAPI document is that of the controllers', async () => {
    const committed: unknown = JSON.parse(readFileSync(path.join(ROOT, 'apps/api/openapi.json'), 'utf8'));

    expect(committed).toEqual(await currentDocument());
  }, 60_000);

  it('the types of the web’s client are those of the OpenAPI document', async () => {
    const committed = readFileSync(path.join(ROOT, 'apps/web/src/api/schema.gen.ts'), 'utf8');

    expect(await currentClientTypes()).toContain(committed.trim());
  }, 60_000);

  it('the sets of states of the pages are those of the rules', async () => {
    const committed = await import(path.join(ROOT, 'apps/web/src/api/states.gen.ts'));

    expect({ ...committed }).toEqual(STATE_SETS);
  });
});

interface Operation {
  readonly security?: readonly unknown[];
  readonly responses: Readonly<Record<string, unknown>>;
}

describe('The OpenAPI document says what may go wrong', () => {
  const { paths } = JSON.parse(readFileSync(path.join(ROOT, 'apps/api/openapi.json'), 'utf8')) as {
    paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  };
  const operations = Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ url, method, operation })),
  );

  it.each(operations.map((each) => [`${each.method} ${each.url}`, each] as const))('for %s', (_, each) => {
    const statuses = ['400', '406', '429', '431', '500', '503'];
    if (each.operation.security) statuses.push('401', '403');
    if (each.url.includes('{')) statuses.push('404');
    if (each.method !== 'get') statuses.push('409', '412', '413', '415', '422');
    expect(Object.keys(each.operation.responses)).toEqual(expect.arrayContaining(statuses));
  });
});
