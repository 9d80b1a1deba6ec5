import { ROOT, cruise, lint, told } from './tools.ts';

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

  it('passes its lint', async () => {
    expect(told(await lint(ROOT))).toEqual([]);
  }, 300_000);
});
