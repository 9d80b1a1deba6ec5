import { afterAll } from '@jest/globals';
import type { TestServer } from './test-servers.ts';

/**
 * The address of a server that a whole run shares. If a test file runs without `npm test`, it has a server of its own, started
 * when first asked for and stopped after the file.
 */
export function sharedOrOwn(variable: string, start: () => Promise<TestServer>): () => Promise<string> {
  const shared = process.env[variable];
  if (shared) return () => Promise.resolve(shared);
  let own: Promise<TestServer> | undefined;
  afterAll(async () => {
    const server = await own?.catch(() => undefined);
    await server?.stop();
  });
  return async () => (await (own ??= start())).address;
}
