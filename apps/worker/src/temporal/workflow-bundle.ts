import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const REPOSITORY = path.resolve(import.meta.dirname, '../../../..');
const CACHE = path.join(REPOSITORY, 'apps/worker/dist/workflow-bundle');
/** All that can end up in the bundle, as compiled. */
const COMPILED = ['workflows/dist/**/*.js'];

const { version: sdkVersion } = createRequire(import.meta.url)('@temporalio/worker/package.json') as {
  version: string;
};

/**
 * The workflow code as Temporal's sandbox runs it: the same for production and for the replay of recorded histories.
 * It is built from the compiled workflows on first use and kept until they or the SDK change.
 *
 * @throws Error when the workflows are not compiled or use what a workflow may not use
 */
export async function workflowBundle(): Promise<{ code: string }> {
  const file = path.join(CACHE, `${await fingerprint()}.js`);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return { code: kept };
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(REPOSITORY, 'workflows/dist/index.js'),
    logger: new DefaultLogger('WARN'),
  });
  await keep(file, code);
  return { code };
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(sdkVersion);
  for (const file of globSync(COMPILED, { cwd: REPOSITORY }).toSorted()) {
    hash.update(file).update(await readFile(path.join(REPOSITORY, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Written beside and renamed, as several workers may start at once; where nothing can be written, none is kept. */
async function keep(file: string, code: string): Promise<void> {
  try {
    await rm(CACHE, { recursive: true, force: true });
    await mkdir(CACHE, { recursive: true });
    await writeFile(`${file}.${process.pid}`, code);
    await rename(`${file}.${process.pid}`, file);
  } catch {
    // A read-only installation bundles at each start.
  }
}
