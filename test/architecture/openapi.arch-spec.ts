import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
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

it('the committed OpenAPI document, which the client is generated from, is that of the controllers', async () => {
  const committed: unknown = JSON.parse(readFileSync(path.join(ROOT, 'apps/api/openapi.json'), 'utf8'));

  expect(committed).toEqual(await currentDocument());
}, 60_000);
