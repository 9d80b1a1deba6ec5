import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tools.ts';

/** Programs as the image, Compose and Kubernetes name them. */
const PROGRAM = /apps\/[a-z]+\/dist\/[\w/-]+\.js/g;

it('the image and the manifests start and run nothing that the sources do not have', () => {
  const files = globSync(['deploy/Dockerfile', 'deploy/compose.yaml', 'deploy/kubernetes/*.yaml'], { cwd: ROOT });
  const named = files.flatMap((file) => readFileSync(path.join(ROOT, file), 'utf8').match(PROGRAM) ?? []);
  const sourceOf = (program: string) => program.replace('/dist/', '/src/').replace(/js$/, 'ts');

  expect(new Set(named).size).toBeGreaterThanOrEqual(3);
  expect(named.filter((program) => !existsSync(path.join(ROOT, sourceOf(program))))).toEqual([]);
});
