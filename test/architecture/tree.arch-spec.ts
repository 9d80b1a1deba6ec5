import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, cruise, told } from './tools.ts';

describe('The tree keeps its own laws', () => {
  const cruised = cruise(ROOT, ['apps', 'libs', 'workflows', 'deploy', 'test']);

  it('imports only what it may', async () => {
    expect(told((await cruised).findings)).toEqual([]);
  }, 60_000);

  it('shows its workspaces to the checker: imports between them lead to sources, not to builds', async () => {
    const workspaces = (await cruised).modules
      .flatMap(({ dependencies }) => dependencies)
      .filter(({ module }) => module.startsWith('@zhuoluo/'));

    expect(workspaces.length).toBeGreaterThan(0);
    expect(workspaces.filter(({ resolved }) => !/^(libs|apps)\/\w+\/src\/|^workflows\/src\//.test(resolved))).toEqual(
      [],
    );
  }, 60_000);

  it('is linted whole by the gate, before its tests, and a warning fails it', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const steps = readFileSync(path.join(ROOT, '.ci/run'), 'utf8')
      .split('\n')
      .filter((line) => /^(exec )?npm /.test(line));

    expect(steps).toEqual(['npm ci', 'npm run lint', 'npm run format:check', 'npm run typecheck', 'exec npm test']);
    expect(scripts['lint']?.split(' && ')).toEqual([
      'eslint --max-warnings 0 .',
      expect.stringMatching(/^depcruise .* apps libs workflows deploy test$/),
    ]);
  });
});
