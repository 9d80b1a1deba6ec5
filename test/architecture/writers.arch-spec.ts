import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tools.ts';

interface Operation {
  readonly tags: readonly string[];
  readonly 'x-written-by'?: readonly string[];
}

/** What people do with cases and with what is their own; whose it is to do is asked there, case by case. */
const WORK = new Set(['cases', 'tasks', 'case-requests', 'supervision-orders', 'inbox', 'identity', 'views', 'files']);
/** Rights here hang on more than a role: on the kind of the operation or sheet, on the region of a policy. */
const BY_MORE_THAN_ROLE = new Set(['operations', 'imports', 'policies']);

const { paths } = JSON.parse(readFileSync(path.join(ROOT, 'apps/api/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

describe('Who may write reference data', () => {
  it('is said where it is written, so that the test of rights asks it as every role', () => {
    const writes = Object.entries(paths).flatMap(([address, methods]) =>
      Object.entries(methods)
        .filter(([method]) => method !== 'get')
        .map(([method, operation]) => ({ write: `${method} ${address}`, ...operation })),
    );
    const unsaid = writes.filter(
      ({ tags, 'x-written-by': writers }) =>
        !writers && !tags.some((tag) => WORK.has(tag) || BY_MORE_THAN_ROLE.has(tag)),
    );
    expect(writes.filter(({ 'x-written-by': writers }) => writers).length).toBeGreaterThan(30);
    expect(unsaid.map(({ write }) => write)).toEqual([]);
  });
});
