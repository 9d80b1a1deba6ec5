import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { ROOT } from './tools.ts';
import { trackedTexts } from './tracked-texts.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const workflows = globSync('.github/workflows/*.yml', { cwd: ROOT }).map((file) => ({
  file,
  workflow: parse(textOf(file)) as Workflow,
}));
const ci = workflows.find(({ file }) => file.endsWith('ci.yml'))!.workflow;

/** What keeps a log when the steps before it fail. */
const keepsItsLog = ({ steps }: Job): boolean => {
  const [command, last] = steps.slice(-2);
  const log = / \| tee (\S+)$/.exec(command?.run ?? '')?.[1];
  return (
    last?.if === 'failure()' &&
    last.uses?.startsWith('actions/upload-artifact@') === true &&
    last.with?.['path'] === log
  );
};

it('every YAML file parses, without a warning', () => {
  const files = trackedTexts().filter(({ file }) => /\.ya?ml$/.test(file));
  const faults = files.flatMap(({ file, text }) =>
    parseAllDocuments(text).flatMap(({ errors, warnings }) =>
      [...errors, ...warnings].map((e) => `${file}: ${e.message}`),
    ),
  );

  expect(files.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['.github/dependabot.yml', 'deploy/compose.yaml']),
  );
  expect(faults).toEqual([]);
});

describe('The workflows of CI', () => {
  it('run every tier by itself, and the gate', async () => {
    const { default: jest } = (await import(path.join(ROOT, 'jest.config.mjs'))) as {
      default: { projects: { displayName: string }[] };
    };
    const { tier, gate } = ci.jobs;

    expect(tier?.strategy?.matrix['tier']).toEqual(jest.projects.map(({ displayName }) => displayName));
    expect(tier?.steps.map(({ run = '' }) => run)).toContainEqual(
      expect.stringMatching(/^npm test -- --selectProjects \$\{\{ matrix\.tier \}\} /),
    );
    expect(gate?.steps.map(({ run = '' }) => run)).toContainEqual(expect.stringMatching(/^bash \.ci\/run /));
    expect([tier!, gate!].map(keepsItsLog)).toEqual([true, true]);
    expect(textOf('.github/workflows/ci.yml')).toMatch(/^defaults:\n {2}run:\n {4}shell: bash\b/m);
  });

  it('pin each action by commit, with its version beside it', () => {
    const uses = workflows.flatMap(({ file }) => textOf(file).match(/uses: .*/g) ?? []);

    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !/^uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
    const [actions, commits] = [/uses: ([\w-]+\/[\w-]+)/, /@(.*)/].map(
      (part) => new Set(uses.map((use) => part.exec(use)?.[1])),
    );
    expect(commits!.size).toBe(actions!.size);
  });

  it('may read the repository, and only CodeQL may write its findings', () => {
    const granted = workflows.flatMap(({ file, workflow }) =>
      [workflow, ...Object.values(workflow.jobs)].flatMap(({ permissions = {} }) =>
        Object.entries(permissions).map(([what, right]) => `${path.basename(file)} ${what}: ${right}`),
      ),
    );

    expect(workflows.filter(({ workflow }) => workflow.permissions === undefined)).toEqual([]);
    expect([...new Set(granted)].sort()).toEqual([
      'ci.yml contents: read',
      'codeql.yml contents: read',
      'codeql.yml security-events: write',
    ]);
  });
});

it('Dependabot looks weekly, in groups, after all that is fetched', () => {
  const { updates } = parse(textOf('.github/dependabot.yml')) as {
    updates: { 'package-ecosystem': string; directory: string; schedule: { interval: string }; groups?: object }[];
  };
  const manifests: Record<string, string> = {
    npm: 'package.json',
    'github-actions': '.github/workflows',
    docker: 'Dockerfile',
    'docker-compose': 'compose.yaml',
  };

  expect(updates.map((update) => update['package-ecosystem'])).toEqual(Object.keys(manifests));
  for (const { 'package-ecosystem': ecosystem, directory, schedule, groups = {} } of updates) {
    expect(existsSync(path.join(ROOT, directory, manifests[ecosystem]!))).toBe(true);
    expect(schedule.interval).toBe('weekly');
    expect(Object.keys(groups)).toHaveLength(1);
  }
});

describe('The check of commits', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zhuoluo-test-commits-'));
  const script = path.join(ROOT, 'test/support/check-commits.ts');
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const commit = (message: string): void => {
    const author = ['-c', 'user.name=Zhuoluo', '-c', 'user.email=zhuoluo@example.com', '-c', 'commit.gpgSign=false'];
    git(...author, '-c', 'core.hooksPath=none', 'commit', '--quiet', '--allow-empty', '--message', message);
  };
  const check = (range: string) =>
    spawnSync(process.execPath, [script, '--range', range], { cwd: folder, encoding: 'utf8' });

  beforeAll(() => {
    git('init', '--quiet');
    commit('first of all');
    commit('cases: Lock the case before its parts\n\nA join would read it stale.');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lets a range pass that keeps to the rules, and does not look before it', () => {
    expect(check('HEAD~1..HEAD')).toMatchObject({ status: 0, stderr: '' });
    expect(check(`${'0'.repeat(40)}..${git('rev-parse', 'HEAD')}`).status).toBe(0);
  });

  it('refuses a range with a commit that does not, and one that is unknown', () => {
    commit('sight: Lock the case');
    commit('cases: Lead back');

    const { status, stderr } = check('HEAD~3..HEAD');
    expect(status).toBe(1);
    expect(stderr.split('\n')[0]).toBe(
      '“sight: Lock the case” has the area “sight”, which CONTRIBUTING.md does not list',
    );
    expect(check(`${'1'.repeat(40)}..HEAD`).status).not.toBe(0);
  });

  it.each([
    ['cases: Lock the case\n\n# On branch main\n', 0],
    ['fixup! cases: Lock the case\n', 0],
    ['Lock the case\n', 1],
  ])('is a hook for one’s own clone: %j', (message, status) => {
    const file = path.join(folder, 'COMMIT_EDITMSG');
    writeFileSync(file, message);

    expect(spawnSync(path.join(ROOT, '.github/hooks/commit-msg'), [file], { cwd: ROOT }).status).toBe(status);
  });
});
