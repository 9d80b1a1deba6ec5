import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NODE_FLAGS } from '../../apps/local/src/services.ts';
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

it('the image is built from what a closed network can name: no frontend to fetch, base image and registry as arguments', () => {
  const dockerfile = manifests().get('deploy/Dockerfile')!;
  const stages = dockerfile.split(/^(?=FROM )/m);
  const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
  const installing = stages.filter((stage) => stage.includes('npm ci'));

  expect(dockerfile).not.toMatch(/^# *syntax *=/im);
  expect([...new Set(images)]).toEqual([expect.stringMatching(/^\$\{NODE_IMAGE\}$/), 'manifests']);
  expect(installing.length).toBeGreaterThan(0);
  expect(installing.filter((stage) => !/^ARG NPM_CONFIG_REGISTRY$/m.test(stage))).toEqual([]);
});

it.each(['x86_64', 'aarch64'])('the image for %s keeps Temporal’s library for it and no other', (machine) => {
  const [prune = ''] = /find node_modules\/@temporalio.*(?= \\)/.exec(manifests().get('deploy/Dockerfile')!) ?? [];
  const releases = 'node_modules/@temporalio/core-bridge/releases';
  const tree = mkdtempSync(path.join(tmpdir(), 'zhuoluo-image-'));
  try {
    for (const platform of readdirSync(path.join(ROOT, releases)))
      mkdirSync(path.join(tree, releases, platform), { recursive: true });
    execFileSync('sh', ['-euc', prune.replace('$(uname -m)', machine)], { cwd: tree });

    expect(readdirSync(path.join(tree, releases))).toEqual([`${machine}-unknown-linux-gnu`]);
  } finally {
    rmSync(tree, { recursive: true });
  }
});

it('our programs take the database’s address from a mounted file: no manifest puts it into an environment', () => {
  for (const file of [
    'deploy/compose.yaml',
    ...['api', 'worker', 'setup'].map((part) => `deploy/kubernetes/${part}.yaml`),
  ]) {
    const text = manifests().get(file)!;
    expect(text).toContain('DATABASE_URL_FILE');
    expect(text).not.toMatch(/DATABASE_URL\b(?!_FILE)/);
  }
});

it.each(['api', 'worker'])('in Kubernetes %s waits for the schema of its version', (part) => {
  const [before = '', after = ''] = manifests().get(`deploy/kubernetes/${part}.yaml`)!.split('      containers:\n');

  expect(before).toMatch(/initContainers:[^]*command: \[node, apps\/api\/dist\/await-setup\.js\]/);
  expect(after).toContain(`apps/${part}/dist/main.js`);
});
