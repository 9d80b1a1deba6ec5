import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findOnPath, firstExecutable, isExecutable } from '../../apps/local/src/executables.ts';
import type { Report } from '../../apps/local/src/report.ts';

/** Names the browser to use; set by the person who runs the tests, else by run-tests.ts for its test files. */
export const CHROMIUM_VARIABLE = 'CHROMIUM_PATH';

/** The places a browser can come from, each answering with the path of its program or null. */
export interface ChromiumSources {
  named(): Promise<string | null>;
  installed(): Promise<string | null>;
  /** What Playwright has downloaded before. */
  playwrights(): Promise<string | null>;
  fromPackages(): Promise<string | null>;
  fromPlaywright(): Promise<string | null>;
}

/** The first browser to be had; what is there already comes before anything that installs one. */
export async function resolveChromium(sources: ChromiumSources): Promise<string | null> {
  return (
    (await sources.named()) ??
    (await sources.installed()) ??
    (await sources.playwrights()) ??
    (await sources.fromPackages()) ??
    (await sources.fromPlaywright())
  );
}

/**
 * The browser of this machine, installed if there is none.
 *
 * @throws Error when none is to be had: a test that needs a browser then fails, it is never skipped
 */
export async function chromiumPath(report: Report): Promise<string> {
  const found = await resolveChromium(chromiumSources(report));
  if (found !== null) return found;
  throw new Error(
    `Tests of the pages need Chromium, and none is to be had: install Chrome or Chromium, or set ${CHROMIUM_VARIABLE}.`,
  );
}

/** Opens it, told to look at nothing but our pages. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(console.error),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=zh-CN',
    ],
  });
}

function chromiumSources(report: Report, env: NodeJS.ProcessEnv = process.env): ChromiumSources {
  const installed = () => findInstalled(env);
  const playwrights = () => firstExecutable([chromium.executablePath()]);
  return {
    named: () => named(env[CHROMIUM_VARIABLE]),
    installed,
    playwrights,
    fromPackages: async () => ((await installPackages(report, env)) ? installed() : null),
    fromPlaywright: async () => ((await installByPlaywright(report, env)) ? playwrights() : null),
  };
}

/** @throws Error where it is named but cannot be run: another browser would not be what was asked for */
async function named(program: string | undefined): Promise<string | null> {
  if (!program) return null;
  if (await isExecutable(program)) return program;
  throw new Error(`${CHROMIUM_VARIABLE} is ${program}, and that cannot be run.`);
}

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

async function findInstalled(env: NodeJS.ProcessEnv): Promise<string | null> {
  for (const name of NAMES) {
    const program = await findOnPath(name, env);
    if (program) return program;
  }
  return firstExecutable(usualPlaces(process.platform, env));
}

/** Where installers put it without touching PATH. */
function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (each) => each !== undefined,
    );
    return roots.flatMap((root) =>
      ['Google/Chrome', 'Chromium'].map((folder) => path.join(root, folder, 'Application/chrome.exe')),
    );
  }
  if (platform === 'darwin') {
    return ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium'].map((name) => path.join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/usr/lib/chromium/chromium'];
}

/** With a font that has Chinese characters: without one, pages are all boxes. */
async function installPackages(report: Report, env: NodeJS.ProcessEnv): Promise<boolean> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  if (!/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release) || process.getuid?.() !== 0) return false;
  report('安装浏览器（仅此一次）… installing chromium by apt-get, once');
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    (await succeeds('apt-get', ['update', '-qq'], quiet)) &&
    (await succeeds('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], quiet))
  );
}

function installByPlaywright(report: Report, env: NodeJS.ProcessEnv): Promise<boolean> {
  report('下载浏览器（仅此一次）… downloading chromium by Playwright, once');
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  return succeeds(process.execPath, [cli, 'install', '--no-shell', 'chromium'], env);
}

/** Its errors are shown, its progress is not. */
function succeeds(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}
