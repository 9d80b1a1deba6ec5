import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_OF } from '@zhuoluo/platform';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** May meet any request: what cannot be read, an answer in no format, too much of it, and faults of ours. */
const OF_ALL = [400, 406, 408, 429, 431, 500, 503];
const OF_SIGNED_IN = [401, 403];
const OF_PATHS = [404];
const OF_BODIES = [413, 415];
/** A POST acts by rules, on what it names, under a key and perhaps a version. */
const OF_POSTS = [401, 403, 404, 409, 412, 422];

/** Says of every operation which errors it may answer with, and of each status which codes it stands for. */
export function declareProblems(document: OpenAPIObject): void {
  const components = (document.components ??= {});
  components.responses = Object.fromEntries(statuses().map((status) => [nameOf(status), responseOf(status)]));
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const declared = new Set(OF_ALL);
      const add = (more: readonly number[]) => more.forEach((status) => declared.add(status));
      if (operation.security) add(OF_SIGNED_IN);
      if (path.includes('{')) add(OF_PATHS);
      if (method !== 'get') add(OF_BODIES);
      if (method !== 'get') add(OF_POSTS);
      for (const status of [...declared].toSorted((a, b) => a - b))
        operation.responses[status] ??= { $ref: `#/components/responses/${nameOf(status)}` };
    }
  }
}

function statuses(): number[] {
  return [...new Set(Object.values(PROBLEM_OF).map(({ status }) => status))].toSorted((a, b) => a - b);
}

function nameOf(status: number): string {
  return `Problem${status}`;
}

function responseOf(wanted: number) {
  const codes = Object.entries(PROBLEM_OF).filter(([, { status }]) => status === wanted);
  return {
    description: codes.map(([code, { en }]) => `\`${code}\`: ${en}.`).join(' '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
