import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NODE_FLAGS } from '../../deploy/local/services.ts';
import { ROOT } from './tools.ts';

/** Programs as the image, Compose and Kubernetes name them. */
const PROGRAM = /apps\/[a-z]+\/dist\/[\w/-]+\.js/g;
/** What starts the API or the worker: a program with its arguments, as Docker and YAML list them. */
const START = /\[[^[\]]*apps\/(?:api|worker)\/dist\/main\.js[^[\]]*\]/g;

const manifests = (): Map<string, string> => {
  const files = globSync(['deploy/Dockerfile', 'deploy/compose.yaml', 'deploy/kubernetes/*.yaml'], { cwd: ROOT });
  return new Map(files.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));
};

it('the image and the manifests start and run nothing that the sources do not have', () => {
  const named = [...manifests().values()].flatMap((text) => text.match(PROGRAM) ?? []);
  const sourceOf = (program: string) => program.replace('/dist/', '/src/').replace(/js$/, 'ts');

  expect(new Set(named).size).toBeGreaterThanOrEqual(3);
  expect(named.filter((program) => !existsSync(path.join(ROOT, sourceOf(program))))).toEqual([]);
});

it('API and worker have the same room for a storm wherever they are started', () => {
  const texts = manifests();
  const [, forAll = ''] = /NODE_OPTIONS="(.*)"/.exec(texts.get('deploy/Dockerfile')!) ?? [];
  const starts = [...texts].flatMap(([file, text]) => (text.match(START) ?? []).map((start) => [file, start] as const));

  expect(starts.map(([file]) => file).sort()).toEqual([
    'deploy/Dockerfile',
    'deploy/compose.yaml',
    'deploy/kubernetes/api.yaml',
    'deploy/kubernetes/worker.yaml',
  ]);
  for (const [, start] of starts) {
    const given = [...forAll.split(' '), ...(start.match(/--[\w=-]+/g) ?? [])];
    expect(given.sort()).toEqual([...NODE_FLAGS].sort());
  }
});
