import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tools.ts';

interface Package {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Package>>;
};
/** Each installed package as often as it is installed. */
const installed = Object.entries(lock.packages)
  .filter(([folder]) => folder.includes('node_modules/'))
  .map(([folder, { version = '' }]) => ({ name: folder.replace(/^.*node_modules\//, ''), version, folder }));

const twice = (names: RegExp): string[] => {
  const some = installed.filter(({ name }) => names.test(name));
  expect(some.length).toBeGreaterThan(0);
  const folders = Object.groupBy(some, ({ name }) => name);
  return Object.entries(folders)
    .filter(([, all]) => all!.length > 1)
    .map(([name]) => name);
};

describe('Installed packages', () => {
  it('OpenTelemetry stands once each, on one major: two of its APIs in a process do not see each other’s spans', () => {
    const sdk = installed.filter(({ name }) => /^@opentelemetry\/(core|resources|sdk-|context-)/.test(name));

    expect(twice(/^@opentelemetry\//)).toEqual([]);
    expect([...new Set(sdk.map(({ version }) => version.split('.', 1)[0]))]).toHaveLength(1);
  });

  it('pg is one exact version: our client leans on the inside of its driver', () => {
    const manifests = Object.entries(lock.packages).filter(([folder]) => !folder.includes('node_modules/'));
    const wanted = manifests
      .map(([, { dependencies, devDependencies }]) => dependencies?.['pg'] ?? devDependencies?.['pg'])
      .filter((range) => range !== undefined);

    expect(twice(/^pg$/)).toEqual([]);
    expect([...new Set(wanted)]).toEqual([lock.packages['node_modules/pg']?.version]);
  });
});
