import { type ChromiumSources, resolveChromium } from './chromium.ts';

const ORDER = ['named', 'installed', 'playwrights', 'fromPackages', 'fromPlaywright'] as const;

/** Sources, some of them with a browser; notes which were asked. */
function sources(...having: readonly (keyof ChromiumSources)[]) {
  const asked: string[] = [];
  const source = (name: keyof ChromiumSources) => () => {
    asked.push(name);
    return Promise.resolve(having.includes(name) ? `/${name}` : null);
  };
  const all = Object.fromEntries(ORDER.map((name) => [name, source(name)])) as unknown as ChromiumSources;
  return { all, asked };
}

describe('where the browser of the tests comes from', () => {
  it.each(ORDER.map((name, at) => [name, at] as const))('%s comes before all that follow it', async (name, at) => {
    const { all, asked } = sources(...ORDER.slice(at));
    await expect(resolveChromium(all)).resolves.toBe(`/${name}`);
    expect(asked).toEqual(ORDER.slice(0, at + 1));
  });

  it('is nowhere when no source has one', async () => {
    const { all, asked } = sources();
    await expect(resolveChromium(all)).resolves.toBeNull();
    expect(asked).toEqual(ORDER);
  });
});
