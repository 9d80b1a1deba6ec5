import { type TemporalBinarySources, resolveTemporalBinary } from './temporal-binary.ts';

/** Sources of which only some have a binary; notes which were asked. */
function sources(...having: (keyof TemporalBinarySources)[]) {
  const asked: string[] = [];
  const source = (name: keyof TemporalBinarySources) => () => {
    asked.push(name);
    return Promise.resolve(having.includes(name) ? `/${name}` : null);
  };
  const all: TemporalBinarySources = {
    onPath: source('onPath'),
    cached: source('cached'),
    downloaded: source('downloaded'),
    built: source('built'),
  };
  return { all, asked };
}

describe('where the Temporal server comes from', () => {
  it('prefers the one on PATH and then asks nowhere else', async () => {
    const { all, asked } = sources('onPath', 'cached', 'downloaded', 'built');
    await expect(resolveTemporalBinary(all)).resolves.toBe('/onPath');
    expect(asked).toEqual(['onPath']);
  });

  it('takes the cached one before it downloads', async () => {
    const { all, asked } = sources('cached', 'downloaded', 'built');
    await expect(resolveTemporalBinary(all)).resolves.toBe('/cached');
    expect(asked).toEqual(['onPath', 'cached']);
  });

  it('builds one only where nothing else is to be had', async () => {
    await expect(resolveTemporalBinary(sources('downloaded', 'built').all)).resolves.toBe('/downloaded');
    await expect(resolveTemporalBinary(sources('built').all)).resolves.toBe('/built');
  });

  it('does without where there is none', async () => {
    const { all, asked } = sources();
    await expect(resolveTemporalBinary(all)).resolves.toBeNull();
    expect(asked).toEqual(['onPath', 'cached', 'downloaded', 'built']);
  });
});
